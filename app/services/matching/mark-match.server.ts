import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import {
  applicationSubject,
  applicationWhole,
} from "#db/queries/applications/application.server.ts";
import { applicationMatch } from "#db/queries/matching/application-matches.server.ts";
import { matchMarks } from "#db/schema/matches.ts";
import { record } from "../journal.server.ts";

/**
 * Sets a match aside for later, or takes it back into the list. Doing it twice changes nothing.
 *
 * @throws Refusal `not-found` where the match is not there for this actor
 */
export async function markMatch(
  db: Database,
  ask: { actor: Actor; applicationId: string; resourceId: string; later: boolean; now: Date },
): Promise<void> {
  const pair = { applicationId: ask.applicationId, resourceId: ask.resourceId };
  await db.write(async (tx) => {
    const whole = await applicationWhole(tx, ask.applicationId);
    if (!whole || !can(ask.actor, "application:edit", applicationSubject(whole))) {
      throw new Refusal("not-found");
    }
    if (!(await applicationMatch(tx, pair))) throw new Refusal("not-found");
    if (ask.later) {
      await tx
        .insert(matchMarks)
        .values({ ...pair, kind: "later", byUserId: ask.actor.userId, createdAt: ask.now })
        .onConflictDoNothing();
    } else {
      await tx
        .delete(matchMarks)
        .where(
          and(
            eq(matchMarks.applicationId, ask.applicationId),
            eq(matchMarks.resourceId, ask.resourceId),
            eq(matchMarks.kind, "later"),
          ),
        );
    }
    await record(tx, {
      at: ask.now,
      actorId: ask.actor.userId,
      subject: "application",
      subjectId: ask.applicationId,
      kind: ask.later ? "match.set-aside" : "match.taken-back",
      payload: { resourceId: ask.resourceId },
    });
  });
}
