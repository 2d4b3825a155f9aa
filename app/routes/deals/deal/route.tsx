import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AlarmClock } from "lucide-react";
import { feedbackOf } from "#app/domain/deals/feedback.ts";
import { isOpen, leadsOn, MOVES, movesFor, transition } from "#app/domain/deals/lifecycle.ts";
import { accessOf, can } from "#app/domain/identity/permissions.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { answerAct } from "#app/http/forms.server.ts";
import { badRequest, found, notFound } from "#app/http/responses.ts";
import { signedIn } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { moveDeal } from "#app/services/deals/move-deal.server.ts";
import { shownVersions } from "#app/services/deals/shown-versions.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { StatusPill } from "#app/ui/status-pill.tsx";
import type { Db } from "#db/client.server.ts";
import {
  dealContext,
  openingWords,
  presentApplicant,
  subjectOf,
} from "#db/queries/deals/deal.server.ts";
import { providerContact } from "#db/queries/deals/deal-page.server.ts";
import { leverPath } from "../../monitoring/lever/case-path.ts";
import { titled } from "../../titled.ts";
import { loadOffer } from "../offer/load.server.ts";
import { OfferPanel } from "../offer/panel.tsx";
import { loadOutcomes } from "../outcome/load.server.ts";
import { OutcomePanel } from "../outcome/panel.tsx";
import { panelAct } from "../panel-acts.server.ts";
import { loadRoom } from "../room/load-room.server.ts";
import { actInPage, pageForm } from "../room/page-act.server.ts";
import { Room } from "../room/room.tsx";
import { isRoomForm } from "../room/room-acts.server.ts";
import { shareWith } from "../share.server.ts";
import { Contact } from "./contact.tsx";
import { DealFacts } from "./deal-facts.tsx";
import { DealMoves } from "./deal-moves.tsx";
import { Feedback } from "./feedback.tsx";
import { ShownVersion } from "./shown-version.tsx";

export const meta: MetaFunction = titled<{ resource: { name: string } }>(
  (_, data) => data?.resource.name,
);

export async function loader(args: LoaderFunctionArgs) {
  const here = await signedIn(args);
  const { db, actor, now } = here;
  const context = await dealContext(db.read, args.params.id ?? "");
  const subject = context && subjectOf(context);
  if (!context || !subject || !can(actor, "deal:view", subject)) throw notFound();
  const { deal, resource } = context;
  const mine = can(actor, "deal:act-as-startup", subject);
  // A provider has a page of its own for a case, which shows what it may see of it.
  if (!mine && can(actor, "deal:view-as-provider", subject)) throw redirect(`/review/${deal.id}`);
  const access = accessOf(actor, subject);
  const sees = access.view === "present";
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
    message: deal.startedBy === "provider" || sees ? await openingWords(db.read, deal.id) : "",
    declineReason: deal.declineReason,
    feedback:
      mine && deal.state === "declined"
        ? feedbackOf({
            state: deal.state,
            reason: deal.declineReason,
            sentence: deal.declineNote,
          })
        : null,
    resource: { id: resource.id, name: resource.name, kind: resource.kind, area: resource.area },
    applicationId: deal.applicationId,
    application: sees ? await presentApplicant(db.read, deal.applicationId) : null,
    moves: mine
      ? movesFor(deal.state, "startup").filter(
          (move) => transition(move).apart === undefined && (inStanding || !leadsOn(move)),
        )
      : [],
    mayFollowUp:
      !mine &&
      isOpen(deal.state) &&
      can(actor, "lever:pull", {
        kind: "case",
        areas: [subject.startupArea, subject.resourceArea],
      }),
    // Said while somebody still waits for the provider.
    stopped: !inStanding && isOpen(deal.state),
    contact:
      mine && deal.introducedAt !== null && resource.organizationId
        ? await providerContact(db.read, resource.organizationId)
        : null,
    offer: await loadOffer(here, { context, side: mine ? "startup" : null }),
    outcomes: await loadOutcomes(here, { context, side: mine ? "startup" : null }),
    shown: mine ? await shownTo(db.read, deal) : null,
    room: await loadRoom(here, context),
  };
}

/** What the provider sees of the application, where that is a version of it. */
async function shownTo(db: Db, deal: { id: string; applicationId: string }) {
  const shown = await shownVersions(db, deal.applicationId);
  return shown.find(({ dealId }) => dealId === deal.id) ?? null;
}

export async function action(args: ActionFunctionArgs) {
  const here = await signedIn(args);
  const { db, actor, now, t } = here;
  const dealId = args.params.id ?? "";
  const page = `/deals/${dealId}`;
  // Asked before the body is read: only who may write here may send so much.
  const deal = found(await dealContext(db.read, dealId));
  if (!can(actor, "deal:view", subjectOf(deal))) throw notFound();
  const { form, files } = await pageForm(args, here);
  if (isRoomForm(form)) {
    return actInPage(here, { dealId, form, files, to: page, context: args.context });
  }
  if (form.get("act") === "share") {
    return shareWith({ ...here, context: args.context }, { dealIds: [dealId], to: page });
  }
  const panel = panelAct(form.get("intent"));
  if (panel) {
    return panel({ here, context: args.context, deal, side: "startup", form, page });
  }
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
  const answer = refused && "form" in refused ? refused : null;
  const moves = <DealMoves {...deal} note={refused && "note" in refused ? refused.note : ""} />;
  const facts = (
    <>
      {deal.contact && <Contact contact={deal.contact} />}
      {deal.shown && <ShownVersion shown={deal.shown} />}
      <Section title={t("deals.facts")}>
        <DealFacts {...deal} />
      </Section>
    </>
  );
  return (
    <Page width="tool">
      <PageHeader
        title={deal.resource.name}
        meta={<StatusPill state={deal.state} />}
        lead={deal.application?.title}
        crumbs={deal.mine ? [{ label: t("deals.title"), href: "/deals" }] : []}
        actions={
          deal.mayFollowUp && (
            <ButtonLink to={leverPath("deal", deal.id)} icon={AlarmClock}>
              {t("lever.remind")}
            </ButtonLink>
          )
        }
      />
      {refused && "message" in refused && refused.message && (
        <Notice tone="danger" live>
          {refused.message}
        </Notice>
      )}
      {deal.stopped && <Notice tone="warning">{t("deals.provider-stopped")}</Notice>}
      {deal.mine && deal.declineReason && deal.state === "declined" && (
        <Feedback feedback={deal.feedback} applicationId={deal.applicationId} />
      )}
      <OfferPanel offer={deal.offer} state={deal.state} answer={answer} />
      <OutcomePanel outcomes={deal.outcomes} answer={answer} />
      {deal.room ? (
        <Room
          key={deal.id}
          view={deal.room}
          reply={refused && "room" in refused ? refused.room : null}
          now={moves}
          more={facts}
        />
      ) : (
        <>
          {moves}
          {facts}
        </>
      )}
    </Page>
  );
}
