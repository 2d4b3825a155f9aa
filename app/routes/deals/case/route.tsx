import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { badRequest } from "#app/http/responses.ts";
import { entering } from "#app/http/visit.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "../../titled.ts";
import { OfferPanel } from "../offer/panel.tsx";
import { OutcomePanel } from "../outcome/panel.tsx";
import { panelAct } from "../panel-acts.server.ts";
import { queueSearch } from "../queue/queue-params.ts";
import { actInPage, pageForm } from "../room/page-act.server.ts";
import { Room } from "../room/room.tsx";
import { isRoomForm } from "../room/room-acts.server.ts";
import { assign, decline, send, step, undo } from "./acts.server.ts";
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
  const { context, params, request } = args;
  const dealId = params.dealId ?? "";
  const url = new URL(request.url);
  const page = `/review/${dealId}${queueSearch(url.searchParams)}`;
  // Asked before the body is read: only who may write here may send so much.
  const deal = await caseContext(here, dealId);
  const { form, files } = await pageForm(args, here);
  if (isRoomForm(form)) return actInPage(here, { dealId, form, files, to: page, context });
  const post = { here, context, dealId, url, form };
  const intent = form.get("intent");
  const panel = panelAct(intent);
  if (panel) return panel({ here, context, deal, side: "provider", form, page });
  switch (intent) {
    case "step":
      return step(post);
    case "decline":
      return decline(post);
    case "assign":
      return assign(post);
    case "undo":
      return undo(post);
    case "send-now":
      return send(post);
    default:
      throw badRequest();
  }
}

/** A conflict shows what is saved now, so the page is read again after every answer. */
export function shouldRevalidate() {
  return true;
}

export type CaseData = Awaited<ReturnType<typeof loader>>;
type Answer = NonNullable<ReturnType<typeof useActionData<typeof action>>>;
/** What the page's own forms are answered; its room's have an answer of their own. */
export type CaseAnswer = Pick<Extract<Answer, { form: unknown }>, "form" | "reply">;

export default function Case() {
  const loaded = useLoaderData<typeof loader>();
  const told = useActionData<typeof action>() ?? null;
  const answer = told && "form" in told ? told : null;
  useCaseKeys();
  const step = `${loaded.deal.id}:${loaded.deal.version}:${loaded.waiting?.id}`;
  const room = loaded.room && (
    <Room
      key={loaded.deal.id}
      view={loaded.room}
      reply={told && "room" in told ? told.room : null}
      now={null}
    />
  );
  return (
    <Page width="wide">
      <div className="grid gap-x-8 gap-y-4 xl:grid-cols-[18rem_minmax(0,1fr)]">
        <QueueNav loaded={loaded} />
        <article className="grid min-w-0 max-w-[68rem] content-start gap-2">
          {/* Another case, or the same after a step: nothing that was typed or opened before stays. */}
          <div key={`head ${step}`} className="grid max-w-[52rem] gap-2">
            <CaseHead loaded={loaded} />
            <Decisions loaded={loaded} answer={answer} />
            <OfferPanel offer={loaded.offer} state={loaded.deal.actualState} answer={answer} />
            <OutcomePanel outcomes={loaded.outcomes} answer={answer} />
          </div>
          {loaded.introduced && room}
          <div key={step} className="grid max-w-[52rem] gap-2">
            <CaseFacts loaded={loaded} />
            {loaded.applicant && <ApplicantView applicant={loaded.applicant} />}
            <Why loaded={loaded} />
            {!loaded.conflict && <Teamwork loaded={loaded} />}
          </div>
          {!loaded.introduced && room}
        </article>
      </div>
      {loaded.done && <DoneToast done={loaded.done} />}
    </Page>
  );
}
