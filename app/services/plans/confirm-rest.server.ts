import { and, eq, inArray } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import type { FactKind } from "#app/domain/plans/draft-fact.ts";
import type { Database } from "#db/client.server.ts";
import { draftFacts } from "#db/schema/plan-drafts.ts";
import { ownDraft } from "./own-draft.server.ts";

/**
 * Confirms the facts of one kind about which nobody has decided and nothing is doubtful.
 *
 * @returns how many
 * @throws Refusal as `ownDraft`
 */
export async function confirmRest(
  db: Database,
  ask: { actor: Actor; draftId: string; kinds: readonly FactKind[]; now: Date },
): Promise<number> {
  return db.write(async (tx) => {
    await ownDraft(tx, ask);
    const open = await tx
      .select({ id: draftFacts.id, doubts: draftFacts.doubts, version: draftFacts.version })
      .from(draftFacts)
      .where(
        and(
          eq(draftFacts.draft, ask.draftId),
          eq(draftFacts.status, "read"),
          inArray(draftFacts.kind, [...ask.kinds]),
        ),
      );
    const plain = open.filter(({ doubts }) => doubts.length === 0);
    for (const { id, version } of plain) {
      await tx
        .update(draftFacts)
        .set({
          status: "confirmed",
          byUserId: ask.actor.userId,
          decidedAt: ask.now,
          version: version + 1,
        })
        .where(eq(draftFacts.id, id));
    }
    return plain.length;
  });
}
