import { setTimeout as sleep } from "node:timers/promises";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";

/**
 * What acts that begin at the same moment come to: "done", or why a rule said no. Anything else that is thrown
 * fails the test: a person would get a 500.
 */
export async function atOnce(acts: (() => Promise<unknown>)[]): Promise<string[]> {
  const results = await Promise.allSettled(acts.map((act) => act()));
  return results
    .map((result) => {
      if (result.status === "fulfilled") return "done";
      if (result.reason instanceof Refusal) return result.reason.code;
      throw result.reason;
    })
    .sort();
}

/** Opens every connection that acts can have, so that they do begin at the same moment. */
export async function warm(db: Database): Promise<void> {
  await Promise.all(times(10, () => db.write(() => sleep(20))).map((act) => act()));
}

/** The same act so many times at once. */
export function times(count: number, act: (index: number) => Promise<unknown>) {
  return Array.from({ length: count }, (_, index) => () => act(index));
}

/** The database, counting how often work was begun: more often than asked where it had to be done again. */
export function counted(db: Database): Database & { begun(): number } {
  let begun = 0;
  return {
    ...db,
    write: (work) =>
      db.write((tx) => {
        begun++;
        return work(tx);
      }),
    begun: () => begun,
  };
}
