import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isOpen, leadsOn, MOVES, movesFor, transition } from "#app/domain/deals/lifecycle.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerAct } from "#app/http/forms.server.ts";
import { badRequest, notFound } from "#app/http/responses.ts";
import { signedIn } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { moveDeal } from "#app/services/deals/move-deal.server.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { StatusPill } from "#app/ui/status-pill.tsx";
import { dealContext, subjectOf } from "#db/queries/deals/deal.server.ts";
import { dealTimeline, outcomesOf, providerContact } from "#db/queries/deals/deal-page.server.ts";
import { titled } from "../../titled.ts";
import { Contact } from "./contact.tsx";
import { DealFacts } from "./deal-facts.tsx";
import { DealMoves } from "./deal-moves.tsx";
import { DealTimeline } from "./deal-timeline.tsx";
import { timelineFor } from "./timeline.server.ts";

export const meta: MetaFunction = titled<{ resource: { name: string } }>(
  (_, data) => data?.resource.name,
);

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await signedIn(args);
  const context = await dealContext(db.read, args.params.id ?? "");
  const subject = context && subjectOf(context);
  if (!context || !subject || !can(actor, "deal:view", subject)) throw notFound();
  const { deal, resource, application, startup } = context;
  const mine = can(actor, "deal:act-as-startup", subject);
  // A provider's own page of a case shows the teaser alone until both have agreed.
  if (!mine && can(actor, "deal:act-as-provider", subject)) throw redirect(`/review/${deal.id}`);
  const sees = can(actor, "deal:see-applicant", subject);
  const introduced = deal.introducedAt !== null;
  const inStanding = subject.providerInStanding;
  return {
    now,
    mine,
    id: deal.id,
    version: deal.version,
    state: deal.state,
    startedBy: deal.startedBy,
    dueAt: deal.dueAt,
    score: deal.score,
    message: deal.startedBy === "provider" || sees ? deal.message : "",
    declineReason: deal.declineReason,
    resource: { id: resource.id, name: resource.name, kind: resource.kind, area: resource.area },
    applicationId: deal.applicationId,
    application: sees ? { title: application.title, company: startup.name } : null,
    moves: mine
      ? movesFor(deal.state, "startup").filter((move) => inStanding || !leadsOn(move))
      : [],
    // Said while somebody still waits for the provider.
    stopped: !inStanding && isOpen(deal.state),
    contact:
      mine && introduced && resource.organizationId
        ? await providerContact(db.read, resource.organizationId)
        : null,
    outcomes: await outcomesOf(db.read, deal.id),
    acts: timelineFor(await dealTimeline(db.read, deal.id), {
      names: sees && introduced,
      words: sees,
      me: actor.userId,
    }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor, now, t } = await signedIn(args);
  const dealId = args.params.id ?? "";
  const form = await formOf(args.request);
  const asked = form.get("move");
  const move = MOVES.find((known) => known === asked && transition(known).by === "startup");
  if (!move) throw badRequest();
  const note = String(form.get("note") ?? "").slice(0, 500);
  const version = Number(form.get("version")) || 0;
  const { ok, message, status } = await answerAct(t, async () => {
    await moveDeal(db, { actor, dealId, move, version, detail: { note }, now });
    return "";
  });
  if (!ok) return data({ message, note }, { status });
  return redirectTelling(`/deals/${dealId}`, {
    context: args.context,
    key: `deals.done.${move}` as "deals.done.withdraw",
  });
}

export { afterEveryAnswer as shouldRevalidate } from "../../revalidation.ts";

export default function Deal() {
  const deal = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useLanguage();
  return (
    <Page width="reading">
      <PageHeader
        title={deal.resource.name}
        meta={<StatusPill state={deal.state} />}
        lead={deal.application?.title}
        crumbs={deal.mine ? [{ label: t("deals.title"), href: "/deals" }] : []}
      />
      {refused && (
        <Notice tone="danger" live>
          {refused.message}
        </Notice>
      )}
      {deal.stopped && <Notice tone="warning">{t("deals.provider-stopped")}</Notice>}
      <DealMoves {...deal} note={refused?.note ?? ""} />
      {deal.contact && <Contact contact={deal.contact} />}
      <Section title={t("deals.facts")}>
        <DealFacts {...deal} />
      </Section>
      <Section title={t("deals.timeline")}>
        <DealTimeline acts={deal.acts} mine={deal.mine} />
      </Section>
    </Page>
  );
}
