import { movesFor } from "#app/domain/deals/lifecycle.ts";
import { canUndo } from "#app/domain/deals/undo.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { neighbours } from "#app/http/neighbours.ts";
import { found, notFound } from "#app/http/responses.ts";
import type { SignedInVisit } from "#app/http/visit.server.ts";
import { applicantOf, caseTeaser, outcomesOf, reviewersOf } from "#db/queries/deals/case.server.ts";
import {
  type DealContext,
  dealContext,
  placesOf,
  subjectOf,
} from "#db/queries/deals/deal.server.ts";
import { queuePage, queueWindow } from "#db/queries/deals/queue.server.ts";
import { caseHistory } from "../case-history.server.ts";
import { doneDeal } from "../done-deal.server.ts";
import { queueAsk } from "../queue-ask.server.ts";

/** The deal of an address, if this person answers for its resource; 404 otherwise. */
export async function caseContext(here: SignedInVisit, dealId: string): Promise<DealContext> {
  const context = found(await dealContext(here.db.read, dealId));
  if (!can(here.actor, "deal:act-as-provider", subjectOf(context))) throw notFound();
  return context;
}

/** Everything a case's page shows. Who applies is read only where the permission table opens it. */
export async function loadCase(here: SignedInVisit, { dealId, url }: { dealId: string; url: URL }) {
  const { db, actor, now } = here;
  const context = await caseContext(here, dealId);
  const { deal, resource } = context;
  const open = can(actor, "deal:see-applicant", subjectOf(context));
  const { moments, lastAct } = await caseHistory(db.read, dealId);
  return {
    deal: {
      id: deal.id,
      state: deal.state,
      version: deal.version,
      startedBy: deal.startedBy,
      waitingSince: deal.updatedAt,
      dueAt: deal.dueAt,
      assignedTo: deal.assignedTo,
      declineReason: deal.declineReason,
      // A founder's words may name the company: they open with everything else.
      message: open || deal.startedBy === "provider" ? deal.message : "",
    },
    resource: { id: resource.id, name: resource.name, kind: resource.kind },
    teaser: found(await caseTeaser(db.read, dealId)),
    applicant: open ? await applicantOf(db.read, deal.applicationId) : null,
    moments: moments.reverse(),
    moves: movesFor(deal.state, "provider"),
    undoable: canUndo(lastAct, { userId: actor.userId, now }),
    places: await placesOf(db.read, resource.id),
    people: await reviewersOf(db.read, resource.organizationId),
    outcomes: await outcomesOf(db.read, dealId),
    me: actor.userId,
    asOf: now,
    today: new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10),
    done: await doneDeal(here, url),
    ...(await queueAround(here, { dealId, url })),
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
    queue: rows,
    total,
    place: index < 0 ? null : (page - 1) * pageSize + index + 1,
    around: neighbours(ids, { id: dealId, page, pageSize }),
  };
}
