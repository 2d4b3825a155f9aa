import { isDeepStrictEqual } from "node:util";
import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import type { FactStatus } from "#app/domain/plans/draft-fact.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { draftFacts } from "#db/schema/plan-drafts.ts";
import { ownDraft } from "./own-draft.server.ts";

export type Decision =
  | { verdict: "confirm" | "drop" | "reopen" }
  | { verdict: "correct"; value: Record<string, unknown> };

/**
 * What a person makes of one fact: confirms it as read, corrects it, drops it, or takes that back. The machine's value
 * is kept beside the person's.
 *
 * @param ask.version of the fact as it was shown
 * @throws Refusal `not-found` for another district's, `already-done` for a published draft's, `stale` where somebody
 *   else decided meanwhile
 */
export async function decideFact(
  db: Database,
  ask: {
    actor: Actor;
    draftId: string;
    factId: string;
    version: number;
    decision: Decision;
    now: Date;
  },
): Promise<FactStatus> {
  return db.write(async (tx) => {
    await ownDraft(tx, ask);
    const own = and(eq(draftFacts.id, ask.factId), eq(draftFacts.draft, ask.draftId));
    const [fact] = await tx.select().from(draftFacts).where(own);
    if (!fact) throw new Refusal("not-found");
    if (fact.version !== ask.version) throw new Refusal("stale");
    const { status, person } = outcome(fact, ask.decision);
    await tx
      .update(draftFacts)
      .set({
        status,
        person,
        byUserId: status === "read" ? null : ask.actor.userId,
        decidedAt: status === "read" ? null : ask.now,
        version: fact.version + 1,
      })
      .where(own);
    return status;
  });
}

function outcome(
  { machine, person }: Pick<typeof draftFacts.$inferSelect, "machine" | "person">,
  decision: Decision,
): { status: FactStatus; person: Record<string, unknown> | null } {
  switch (decision.verdict) {
    case "confirm":
      return { status: person === null ? "confirmed" : "corrected", person };
    case "drop":
      return { status: "dropped", person };
    case "reopen":
      return { status: "read", person: null };
    case "correct": {
      const value = { ...machine, ...decision.value };
      return isDeepStrictEqual(value, machine)
        ? { status: "confirmed", person: null }
        : { status: "corrected", person: value };
    }
  }
}
