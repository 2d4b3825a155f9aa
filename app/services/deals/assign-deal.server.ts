import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { dealContext, isMemberOf, peopleOf, subjectOf } from "#db/queries/deals/deal.server.ts";
import { lock, lockDeal } from "#db/queries/lock.server.ts";
import { deals } from "#db/schema/deals.ts";
import { record } from "../journal.server.ts";
import { notify } from "../messages/notify.server.ts";
import { checkJudge } from "./judge.server.ts";

/**
 * Gives a deal to one of the provider's people, or to nobody. `updatedAt` stays: it says since when the deal
 * waits in its state, and a new reviewer does not start that clock again. So does `version`, which the other side sees.
 *
 * @throws Refusal `not-found` and `not-possible` as `checkJudge` does, `stale`, `invalid` on `assignee` for somebody who is not the
 *   provider's, or has a role in the applicant's company
 */
export async function assignDeal(
  db: Database,
  ask: { actor: Actor; dealId: string; version: number; assignee: string | null; now: Date },
): Promise<void> {
  await db.write(async (tx) => {
    // Before the deal, so that an account that is being closed is seen as closed.
    await lock(tx, { user: ask.assignee });
    await lockDeal(tx, ask.dealId);
    const context = await dealContext(tx, ask.dealId);
    if (!context) throw new Refusal("not-found");
    checkJudge(ask.actor, subjectOf(context));
    const { deal, resource } = context;
    if (deal.version !== ask.version) throw new Refusal("stale");
    const people = await peopleOf(tx, resource.organizationId, "provider");
    if (ask.assignee !== null && !people.includes(ask.assignee)) {
      throw new Refusal("invalid", { field: "assignee" });
    }
    if (ask.assignee !== null && (await isMemberOf(tx, ask.assignee, context.startup.id))) {
      throw new Refusal("invalid", { field: "assignee", reason: "assignee-own-company" });
    }
    if (deal.assignedTo === ask.assignee) return;
    const saved = await tx
      .update(deals)
      .set({ assignedTo: ask.assignee })
      .where(and(eq(deals.id, deal.id), eq(deals.version, deal.version)))
      .returning({ id: deals.id });
    if (saved.length === 0) throw new Refusal("stale");
    await record(tx, {
      at: ask.now,
      actorId: ask.actor.userId,
      subject: "deal",
      subjectId: deal.id,
      kind: "deal.assigned",
      audience: [resource.organizationId].filter((id) => id !== null),
      payload: { from: deal.assignedTo, to: ask.assignee },
    });
    if (ask.assignee === null) return;
    await notify(tx, [ask.assignee], {
      by: ask.actor.userId,
      kind: "deal-assigned",
      values: { resource: resource.name },
      link: `/review/${deal.id}`,
      about: { subject: "deal", id: deal.id },
      at: ask.now,
    });
  });
}
