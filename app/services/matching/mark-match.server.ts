import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { isWish, type Wish } from "#app/domain/matching/wishes.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { isNamedOnly } from "#app/domain/registry/standing.ts";
import type { Database } from "#db/client.server.ts";
import {
  applicationSubject,
  applicationWhole,
} from "#db/queries/applications/application.server.ts";
import { applicationMatch } from "#db/queries/matching/application-matches.server.ts";
import { matchMarks } from "#db/schema/matches.ts";
import { record } from "../journal.server.ts";

/** `later` sets a match aside; a wish asks something of the district, where nobody answers yet. */
export type Mark = "later" | Wish;

/** What goes down in the history when a mark is set, and when it is taken away. */
const EVENTS: Record<Mark, { set: string; gone: string }> = {
  later: { set: "match.set-aside", gone: "match.taken-back" },
  introduce: { set: "match.introduction-asked", gone: "match.introduction-dropped" },
  claimed: { set: "match.claim-awaited", gone: "match.claim-dropped" },
};

/**
 * Sets a mark on a match or takes it away. Doing it twice changes nothing.
 *
 * @throws Refusal `not-found` where the match is not there for this actor; `not-possible` for a wish about a resource
 *   that somebody runs: he is to be asked himself
 */
export async function markMatch(
  db: Database,
  ask: {
    actor: Actor;
    applicationId: string;
    resourceId: string;
    mark: Mark;
    on: boolean;
    now: Date;
  },
): Promise<void> {
  const pair = { applicationId: ask.applicationId, resourceId: ask.resourceId };
  await db.write(async (tx) => {
    const whole = await applicationWhole(tx, ask.applicationId);
    if (!whole || !can(ask.actor, "application:edit", applicationSubject(whole))) {
      throw new Refusal("not-found");
    }
    const match = await applicationMatch(tx, pair);
    if (!match) throw new Refusal("not-found");
    if (ask.on && isWish(ask.mark) && !isNamedOnly(match)) {
      throw new Refusal("not-possible", { reason: "somebody-runs-it" });
    }
    if (ask.on) {
      await tx
        .insert(matchMarks)
        .values({ ...pair, kind: ask.mark, byUserId: ask.actor.userId, createdAt: ask.now })
        .onConflictDoNothing();
    } else {
      await tx
        .delete(matchMarks)
        .where(
          and(
            eq(matchMarks.applicationId, ask.applicationId),
            eq(matchMarks.resourceId, ask.resourceId),
            eq(matchMarks.kind, ask.mark),
          ),
        );
    }
    await record(tx, {
      at: ask.now,
      actorId: ask.actor.userId,
      subject: "application",
      subjectId: ask.applicationId,
      kind: ask.on ? EVENTS[ask.mark].set : EVENTS[ask.mark].gone,
      payload: { resourceId: ask.resourceId },
    });
  });
}
