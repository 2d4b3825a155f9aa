import { redirect } from "@remix-run/node";
import { type Move, movesFor, transition } from "#app/domain/deals/lifecycle.ts";
import { type ApplicantAccess, applicantAccess, can } from "#app/domain/identity/permissions.ts";
import { clauseOf as clauseBehind, reasonsOf } from "#app/domain/matching/explain.ts";
import { teaserParts } from "#app/domain/matching/teaser.ts";
import type { ScorePart } from "#app/domain/matching/types.ts";
import { dayOf } from "#app/domain/time.ts";
import { neighbours } from "#app/http/neighbours.ts";
import { found, notFound } from "#app/http/responses.ts";
import type { SignedInVisit } from "#app/http/visit.server.ts";
import { anonymousTexts, withPitches } from "#app/services/applications/anonymity.server.ts";
import { matchesSeen } from "#app/services/matching/pairs.server.ts";
import {
  type Applicant,
  applicantOf,
  type CaseSummary,
  caseSummary,
  reviewersOf,
} from "#db/queries/deals/case.server.ts";
import {
  type DealContext,
  dealContext,
  openingWords,
  subjectOf,
} from "#db/queries/deals/deal.server.ts";
import { queuePage, queueWindow } from "#db/queries/deals/queue.server.ts";
import { waitingAct } from "#db/queries/deals/waiting-acts.server.ts";
import { planTitle } from "#db/queries/plans/plan-title.server.ts";
import { sectorNames } from "#db/queries/plans/sector-names.server.ts";
import { clauseOf } from "../../matching/match/clause.ts";
import { loadOffer } from "../offer/load.server.ts";
import { loadOutcomes } from "../outcome/load.server.ts";
import { queueAsk } from "../queue/queue-ask.server.ts";
import { loadRoom } from "../room/load-room.server.ts";
import { doneDeal } from "./done-deal.server.ts";

/** The deal of an address, if this person answers for its resource; 404 otherwise. */
export async function caseContext(here: SignedInVisit, dealId: string): Promise<DealContext> {
  const context = found(await dealContext(here.db.read, dealId));
  const subject = subjectOf(context);
  if (can(here.actor, "deal:view-as-provider", subject)) return context;
  // The queue says that its own people see nothing while the provider is not in standing.
  const its = can(here.actor, "deal:view-as-provider", { ...subject, providerInStanding: true });
  throw its ? redirect("/review") : notFound();
}

/** Everything a case's page shows. Who applies is read only where the permission table opens it. */
export async function loadCase(here: SignedInVisit, { dealId, url }: { dealId: string; url: URL }) {
  const { db, actor, now } = here;
  const context = await caseContext(here, dealId);
  const { deal, resource } = context;
  const subject = subjectOf(context);
  const judges = can(actor, "deal:act-as-provider", subject);
  const access = applicantAccess("provider", subject);
  const summary = found(await caseSummary(db.read, dealId));
  const { applicationId } = deal;
  const [pitch = ""] = await anonymousTexts(db.read, [
    { applicationId, text: summary.pitch ?? "" },
  ]);
  const teaser = await scored(here, { ...summary, pitch: pitch || null });
  const applicant = await applicantOf(db.read, { dealId, access });
  return {
    deal: {
      id: deal.id,
      state: deal.providerState,
      /** As both sides know it: while an act of the own side waits, that is another. */
      actualState: deal.state,
      version: deal.version,
      startedBy: deal.startedBy,
      waitingSince: deal.updatedAt,
      dueAt: deal.dueAt,
      assignedTo: deal.assignedTo,
      declineReason: deal.declineReason,
      message: await wordsSeen(here, context, access),
    },
    resource: { id: resource.id, name: resource.name, kind: resource.kind },
    teaser,
    applicant,
    why: await whyOf(here, { parts: teaser.parts, sectors: applicant?.sectors ?? [] }),
    view: access.view,
    introduced: deal.introducedAt !== null,
    conflict: !judges,
    room: await loadRoom(here, context),
    moves: judges
      ? movesFor(deal.providerState, "provider").filter(isPossible(access)).filter(isStep)
      : [],
    waiting: await actWaiting(here, context),
    people: await reviewersOf(db.read, {
      organizationId: resource.organizationId,
      startupId: context.startup.id,
    }),
    offer: await loadOffer(here, { context, side: "provider" }),
    outcomes: await loadOutcomes(here, { context, side: "provider" }),
    me: actor.userId,
    asOf: now,
    today: dayOf(now),
    done: await doneDeal(here, url),
    ...(await queueAround(here, { dealId, url })),
  };
}

/** What was decided and can still be taken back, for the provider's own people. */
async function actWaiting(
  { db, actor }: SignedInVisit,
  { deal, resource }: DealContext,
): Promise<{
  id: string;
  move: Move;
  effectiveAt: Date;
  actor: string;
  mine: boolean;
} | null> {
  const party = resource.organizationId;
  const act = await waitingAct(db.read, { dealId: deal.id, party });
  if (!act) return null;
  const { id, move, effectiveAt } = act;
  return { id, move, effectiveAt, actor: act.actor, mine: act.actorId === actor.userId };
}

/**
 * The words with which the deal began. A founder's stand beside the teaser only where they name nobody: with everything
 * else they open as they are.
 */
async function wordsSeen(
  { db }: SignedInVisit,
  { deal }: DealContext,
  { view }: ApplicantAccess,
): Promise<string> {
  if (deal.startedBy === "provider" || view === "version") return openingWords(db.read, deal.id);
  if (view === "nothing") return "";
  const { applicationId } = deal;
  const text = await openingWords(db.read, deal.id);
  const [shown = ""] = await anonymousTexts(db.read, [{ applicationId, text }]);
  return shown;
}

/** What needs terms or an outcome has a panel of its own. */
function isStep(move: Move): boolean {
  return transition(move).apart === undefined;
}

/** Nobody is introduced to an applicant who has taken the consent back. */
function isPossible({ view }: ApplicantAccess): (move: Move) => boolean {
  return (move) => view !== "nothing" || transition(move).to !== "introduced";
}

/** The summary with what the score is made of now, where the pair is still kept and may be seen. */
async function scored(
  { db, now }: SignedInVisit,
  { pair, words, ...summary }: CaseSummary,
): Promise<Omit<CaseSummary, "pair" | "words"> & { parts: ScorePart[] }> {
  const [match] = pair ? await matchesSeen(db.read, [pair], now) : [];
  if (!match) return { ...summary, parts: [] };
  const parts = words ? match.parts : teaserParts(match.parts);
  return { ...summary, score: match.score, parts };
}

/** The reasons of the match, with the clause of the plan behind it. */
async function whyOf(
  { db, locale }: SignedInVisit,
  { parts, sectors }: { parts: ScorePart[] } & Pick<Applicant, "sectors">,
) {
  const clause = clauseBehind(parts);
  return {
    reasons: reasonsOf(parts, { sectors }),
    clause: clause && clauseOf(clause, await planTitle(db.read, clause.slug, locale)),
    sectors: await sectorNames(db.read, locale),
  };
}

/** The page of the queue in which the case stands, with what comes before and after it. */
async function queueAround(here: SignedInVisit, { dealId, url }: { dealId: string; url: URL }) {
  const { ask } = await queueAsk(here, url);
  const { page, pageSize } = ask;
  const ids = await queueWindow(here.db.read, ask);
  const { rows, total } = await queuePage(here.db.read, ask);
  const index = rows.findIndex(({ id }) => id === dealId);
  return {
    queue: await withPitches(here.db.read, rows),
    total,
    place: index < 0 ? null : (page - 1) * pageSize + index + 1,
    around: neighbours(ids, { id: dealId, page, pageSize }),
  };
}
