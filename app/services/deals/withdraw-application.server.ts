import { and, eq, inArray } from "drizzle-orm";
import { isOpen, OPEN_STATES } from "#app/domain/deals/lifecycle.ts";
import type { Database } from "#db/client.server.ts";
import { dealContext } from "#db/queries/deals/deal.server.ts";
import { lock } from "#db/queries/lock.server.ts";
import { ofApplication } from "#db/queries/matching/application-matches.server.ts";
import { deals } from "#db/schema/deals.ts";
import { matches } from "#db/schema/matches.ts";
import { type Edit, openForEdit, saveEdit } from "../applications/edit.server.ts";
import { applyMove } from "./move-deal.server.ts";

/** Withdraws an application with all that is open on it: its matches go, its deals end, its history stays. */
export async function withdrawApplication(db: Database, edit: Edit): Promise<void> {
  await db.write(async (tx) => {
    await openForEdit(tx, edit);
    const open = await tx
      .select({ id: deals.id, resource: deals.resourceId })
      .from(deals)
      .where(
        and(eq(deals.applicationId, edit.applicationId), inArray(deals.state, [...OPEN_STATES])),
      );
    await lock(tx, {
      deal: open.map(({ id }) => id),
      resource: open.map(({ resource }) => resource),
    });
    for (const { id } of open) {
      const context = await dealContext(tx, id);
      // Its provider may have ended it before it was locked.
      if (!context || !isOpen(context.deal.state)) continue;
      await applyMove(tx, context, {
        actorId: edit.actor.userId,
        move: context.deal.state === "invited" ? "decline_invitation" : "withdraw",
        detail: {},
        now: edit.now,
      });
    }
    await tx.delete(matches).where(ofApplication(tx, edit.applicationId));
    await saveEdit(tx, edit, {
      set: { state: "withdrawn" },
      kind: "application.withdrawn",
      payload: { deals: open.length },
      // Others move up in the lists of the resources that it leaves.
      rematch: true,
    });
  });
}
