import type { Database } from "#db/client.server.ts";
import { dropOldLinks } from "./links.server.ts";
import { forgetEndedSessions } from "./sessions.server.ts";
import { dropOldThrottles } from "./throttle.server.ts";

/** Drops what has ended by itself: sessions, windows of attempts, and links after a month. */
export async function forgetEnded(db: Database, { now }: { now: Date }): Promise<void> {
  await forgetEndedSessions(db);
  await dropOldThrottles(db, now);
  await dropOldLinks(db, now);
}
