import type { Database } from "#db/client.server.ts";
import type { Matching } from "./questions.ts";
import { Resident } from "./resident.server.ts";

const registered = new WeakMap<Database, Matching>();

/** Says who answers for a database in this process: see `startMatching` and `askThroughQueue`. */
export function registerMatching(db: Database, matching: Matching): void {
  registered.set(db, matching);
}

/**
 * Who answers questions about matching. Where a process has registered nobody (commands, tests), the question is
 * answered on the spot by a matcher that is made for it.
 */
export function matchingOf(db: Database): Matching {
  return (
    registered.get(db) ?? {
      ask: (question, progress) => new Resident(db).ask(question, progress),
      close: async () => undefined,
    }
  );
}
