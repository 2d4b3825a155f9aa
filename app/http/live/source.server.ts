import type { Database } from "#db/client.server.ts";
import { sessionsInForce } from "#db/queries/identity/sessions-in-force.server.ts";
import type { LiveSource } from "./hub.server.ts";

/** What the hub tells, from the database. */
export function liveSource(db: Database): LiveSource {
  return {
    async changes() {
      return new Map();
    },
    sessionsInForce: (sessionIds) => sessionsInForce(db.read, sessionIds, new Date()),
    rest: () => undefined,
  };
}
