import type { City } from "#app/domain/matching/city.ts";
import type { KeptPair } from "#app/domain/matching/kept.ts";
import type { Database } from "#db/client.server.ts";
import { unmatchedNumbers } from "#db/queries/matching/applications.server.ts";
import { type StoredPair, storedPairs } from "#db/queries/matching/kept-pairs.server.ts";
import { type Changes, keepPairs, takeOver } from "./keep.server.ts";

/** Applications that are compared with what is stored at a time. */
const CHUNK = 400;

/** Compares what a city keeps with what is stored, and writes the differences. */
export async function reconcile(
  db: Database,
  city: City,
  { now, writer }: { now: Date; writer: string },
): Promise<void> {
  const policy = city.context.policy.version;
  await takeOver(db, { policy, now, writer });
  const waiting = await unmatchedNumbers(db.read);
  let from = 0;
  let kept = new Map<number, KeptPair[]>();

  async function write(to: number): Promise<void> {
    const stored = await storedPairs(db.read, { from, to });
    const changes = differences(kept, stored, policy);
    const first = waiting.filter((number) => number >= from && number <= to);
    changes.matched = [...new Set([...changes.matched, ...first])];
    await keepPairs(db, changes, { policy, now, writer, takeOver: true });
    from = to + 1;
    kept = new Map();
  }

  for (const { application, pairs } of city.kept()) {
    kept.set(application, pairs);
    if (kept.size >= CHUNK) await write(application);
  }
  await write(MOST_NUMBERS);
}

const MOST_NUMBERS = 2 ** 31 - 1;

function differences(
  kept: ReadonlyMap<number, KeptPair[]>,
  stored: ReadonlyMap<number, StoredPair[]>,
  policy: number,
): Changes {
  const changes: Changes = { keep: [], drop: [], matched: [] };
  for (const application of new Set([...kept.keys(), ...stored.keys()])) {
    const before = new Map((stored.get(application) ?? []).map((pair) => [pair.resource, pair]));
    const drop = new Set(before.keys());
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
