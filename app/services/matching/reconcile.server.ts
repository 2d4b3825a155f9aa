import type { City } from "#app/domain/matching/city.ts";
import { rulesFor } from "#app/domain/matching/context.ts";
import type { KeptPair } from "#app/domain/matching/kept.ts";
import type { Database } from "#db/client.server.ts";
import { unmatchedNumbers } from "#db/queries/matching/applications.server.ts";
import { type StoredPair, storedPairs } from "#db/queries/matching/kept-pairs.server.ts";
import { type Changes, keepPairs } from "./keep.server.ts";

/** Applications that are compared with what is stored at a time. */
const CHUNK = 400;

/**
 * Compares what a city keeps with what is stored, and writes the differences: some applications at each step, between
 * which the city may change as long as those changes are written too. Its writer has taken over before (`takeOver`).
 */
export async function* reconcile(
  db: Database,
  city: City,
  { now, writer }: { now: Date; writer: string },
): AsyncGenerator<void> {
  const policyOf = policiesIn(city);
  for (let after = -1; after < MOST_NUMBERS; ) {
    const kept = city.kept({ after, most: CHUNK });
    const to = kept.size < CHUNK ? MOST_NUMBERS : Math.max(...kept.keys());
    const stored = await storedPairs(db.read, { from: after + 1, to });
    const changes = differences(kept, stored, policyOf);
    const waiting = await unmatchedNumbers(db.read, { from: after + 1, to });
    changes.matched = [...new Set([...changes.matched, ...waiting])];
    await keepPairs(db, changes, { policyOf, now, writer, takeOver: true });
    after = to;
    yield;
  }
}

/** The version of the policy that scores an application of a city, by its number. */
export function policiesIn(city: City): (application: number) => number {
  return (number) => {
    const profile = city.application(number);
    return profile ? rulesFor(city.context, profile).policy.version : 0;
  };
}

const MOST_NUMBERS = 2 ** 31 - 1;

function differences(
  kept: ReadonlyMap<number, KeptPair[]>,
  stored: ReadonlyMap<number, StoredPair[]>,
  policyOf: (application: number) => number,
): Changes {
  const changes: Changes = { keep: [], drop: [], matched: [] };
  for (const application of new Set([...kept.keys(), ...stored.keys()])) {
    const before = new Map((stored.get(application) ?? []).map((pair) => [pair.resource, pair]));
    const drop = new Set(before.keys());
    const policy = policyOf(application);
    const keep = (kept.get(application) ?? []).filter((pair) => {
      drop.delete(pair.resource);
      const old = before.get(pair.resource);
      return old?.key !== pair.key || old.group !== pair.group || old.policy !== policy;
    });
    changes.keep.push(...keep);
    for (const resource of drop) changes.drop.push({ application, resource });
    if (kept.has(application) && keep.length + drop.size > 0) changes.matched.push(application);
  }
  return changes;
}
