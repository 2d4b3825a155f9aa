import { viewerOf } from "#app/domain/deals/audience.ts";
import type { Database } from "#db/client.server.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import {
  possibleReaders,
  type RecentEntry,
  recentEntries,
} from "#db/queries/deals/recent-entries.server.ts";
import { visibleEntries } from "#db/queries/deals/visible-entries.server.ts";
import { sessionsInForce } from "#db/queries/identity/sessions-in-force.server.ts";
import type { LiveSource } from "./hub.server.ts";
import { MANY } from "./live-stream.ts";

/** An entry carries the time of its act: one that took so long to be committed is still found. */
const LATE_MS = 15_000;
/** More at once is told as "something, somewhere". */
const MOST = 2_000;

/**
 * What the hub tells, from the database: that entries were written is asked once for all, and who sees each of them of
 * the one function that decides it.
 */
export function liveSource(db: Database, now: () => Date = () => new Date()): LiveSource {
  /** Entries of the last while that were looked at. */
  let seen: ReadonlySet<string> = new Set();

  async function written(): Promise<{ fresh: RecentEntry[]; many: boolean }> {
    const since = new Date(now().getTime() - LATE_MS);
    const recent = await recentEntries(db.read, { since, most: MOST });
    const before = seen;
    seen = new Set(recent.map(({ id }) => id));
    return { fresh: recent.filter(({ id }) => !before.has(id)), many: recent.length === MOST };
  }

  return {
    async changes(userIds) {
      const { fresh, many } = await written();
      if (many) return new Map(userIds.map((userId) => [userId, [MANY]]));
      const changes = new Map<string, string[]>();
      if (fresh.length === 0) return changes;
      const parties = fresh.flatMap(({ startupId, providerId }) => [startupId, providerId ?? ""]);
      for (const userId of await possibleReaders(db.read, { userIds, parties })) {
        const dealIds = await changedFor(db, { userId, fresh });
        if (dealIds.length > 0) changes.set(userId, dealIds);
      }
      return changes;
    },
    sessionsInForce: (sessionIds) => sessionsInForce(db.read, sessionIds, now()),
    rest() {
      seen = new Set();
    },
  };
}

async function changedFor(
  db: Database,
  { userId, fresh }: { userId: string; fresh: readonly RecentEntry[] },
): Promise<string[]> {
  const known = await actorOf(db.read, userId);
  if (!known) return [];
  const visible = await visibleEntries(db.read, {
    viewer: viewerOf(known.actor),
    dealIds: [...new Set(fresh.map(({ dealId }) => dealId))],
    ids: fresh.map(({ id }) => id),
  });
  return [...new Set(visible.map(({ dealId }) => dealId))];
}
