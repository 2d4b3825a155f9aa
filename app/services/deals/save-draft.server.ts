import { and, eq } from "drizzle-orm";
import { readingOf } from "#app/domain/deals/reader.ts";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { dealContext, subjectOf } from "#db/queries/deals/deal.server.ts";
import { drafts } from "#db/schema/drafts.ts";

/**
 * Keeps what somebody has typed into one box of a deal's room and not sent; no words are no draft. Nobody else ever
 * sees it, and no other box.
 *
 * @param box `shared`, `own`, or `answer:` with the id of a question
 * @throws Refusal `not-found` for whoever stands on no side of the deal
 */
export async function saveDraft(
  db: Database,
  ask: { actor: Actor; dealId: string; box: string; text: string; now: Date },
): Promise<void> {
  const { box, dealId, now } = ask;
  const { userId } = ask.actor;
  const context = await dealContext(db.read, dealId);
  if (!context || !readingOf(ask.actor, subjectOf(context))) throw new Refusal("not-found");
  const key = { userId, subject: "deal", subjectId: dealId, box };
  await db.write(async (tx) => {
    if (ask.text.trim() === "") {
      await tx
        .delete(drafts)
        .where(
          and(
            eq(drafts.userId, userId),
            eq(drafts.subject, "deal"),
            eq(drafts.subjectId, dealId),
            eq(drafts.box, box),
          ),
        );
      return;
    }
    const kept = { body: ask.text, updatedAt: now };
    await tx
      .insert(drafts)
      .values({ ...key, ...kept })
      .onConflictDoUpdate({
        target: [drafts.userId, drafts.subject, drafts.subjectId, drafts.box],
        set: kept,
      });
  });
}
