import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/http/form-body.server.ts";
import { badRequest } from "#app/http/responses.ts";
import { entering } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { titled } from "../../titled.ts";
import { History } from "../history.tsx";
import { OfferPanel } from "../offer/panel.tsx";
import { OutcomePanel } from "../outcome/panel.tsx";
import { panelAct } from "../panel-acts.server.ts";
import { queueSearch } from "../queue/queue-params.ts";
import { assign, comment, decline, step, undo } from "./acts.server.ts";
import { ApplicantView } from "./applicant.tsx";
import { Decisions } from "./decisions.tsx";
import { DoneToast } from "./done-toast.tsx";
import { CaseFacts } from "./facts.tsx";
import { CaseHead } from "./head.tsx";
import { caseContext, loadCase } from "./load.server.ts";
import { QueueNav } from "./queue-nav.tsx";
import { Teamwork } from "./teamwork.tsx";
import { useCaseKeys } from "./use-case-keys.ts";
import { Why } from "./why.tsx";

export const meta: MetaFunction = titled<Awaited<ReturnType<typeof loader>>>(
  (t, loaded) => loaded?.applicant?.company ?? t("review.anonymous"),
);

export async function loader(args: LoaderFunctionArgs) {
  const here = await entering(args, "desk:provider");
  return loadCase(here, { dealId: args.params.dealId ?? "", url: new URL(args.request.url) });
}

export async function action(args: ActionFunctionArgs) {
  const here = await entering(args, "desk:provider");
  const form = await formOf(args.request);
  const { context, params, request } = args;
  const post = { here, context, dealId: params.dealId ?? "", url: new URL(request.url), form };
  const intent = form.get("intent");
  const panel = panelAct(intent);
  if (panel) {
    const deal = await caseContext(here, post.dealId);
    const page = `/review/${post.dealId}${queueSearch(post.url.searchParams)}`;
    return panel({ here, context, deal, side: "provider", form, page });
  }
  switch (intent) {
    case "step":
      return step(post);
    case "decline":
      return decline(post);
    case "assign":
      return assign(post);
    case "comment":
      return comment(post);
    case "undo":
      return undo(post);
    default:
      throw badRequest();
  }
}

/** A conflict shows what is saved now, so the page is read again after every answer. */
export function shouldRevalidate() {
  return true;
}

export type CaseData = Awaited<ReturnType<typeof loader>>;
export type CaseAnswer = Pick<
  NonNullable<ReturnType<typeof useActionData<typeof action>>>,
  "form" | "reply"
>;

export default function Case() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const { t } = useLanguage();
  useCaseKeys();
  return (
    <Page width="wide">
      <div className="grid gap-x-8 gap-y-4 xl:grid-cols-[18rem_minmax(0,1fr)]">
        <QueueNav loaded={loaded} />
        {/* Another case, or the same after a step: nothing that was typed or opened before stays. */}
        <article
          key={`${loaded.deal.id}:${loaded.deal.version}`}
          className="grid min-w-0 max-w-[52rem] content-start gap-2"
        >
          <CaseHead loaded={loaded} />
          <Decisions loaded={loaded} answer={answer} />
          <OfferPanel offer={loaded.offer} state={loaded.deal.state} answer={answer} />
          <OutcomePanel outcomes={loaded.outcomes} answer={answer} />
          <CaseFacts loaded={loaded} />
          {loaded.applicant && <ApplicantView applicant={loaded.applicant} />}
          <Why loaded={loaded} />
          {!loaded.conflict && <Teamwork loaded={loaded} answer={answer} />}
          <Section title={t("case.history")}>
            <History lines={loaded.history} side="provider" />
          </Section>
        </article>
      </div>
      {loaded.done && <DoneToast done={loaded.done} />}
    </Page>
  );
}
