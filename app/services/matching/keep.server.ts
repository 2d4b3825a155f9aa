import { eq, inArray, sql } from "drizzle-orm";
import type { KeptPair } from "#app/domain/matching/kept.ts";
import type { Database, Db } from "#db/client.server.ts";
import { lockWhole } from "#db/queries/lock.server.ts";
import { arePairs, pairRows } from "#db/queries/matching/kept-pairs.server.ts";
import { applications } from "#db/schema/applications.ts";
import { settings } from "#db/schema/jobs.ts";
import { matches } from "#db/schema/matches.ts";

/**
 * One transaction writes about as much as this. The index by resource is touched all over by each, so that many small
 * ones write the same pages again and again (on SQLite 2,500 rows each take two and a half times as long in all);
 * with large ones others who write wait, here a third of a second at most.
 */
const ROWS = 20_000;
const WRITER = "matches-writer";

/** What of the stored pairs is to be otherwise. */
export interface Changes {
  keep: KeptPair[];
  drop: { application: number; resource: number }[];
  /** Applications whose lists were computed. */
  matched: number[];
}

export interface Writing {
  /** The version of the policy that an application's keys were computed with. */
  policyOf(application: number): number;
  now: Date;
  /** Who keeps the stored pairs in mind; see `Overtaken`. */
  writer: string;
  /** Another than the last writer takes over. */
  takeOver: boolean;
}

/** Somebody else wrote pairs since: what this writer has in mind is not what is stored. */
export class Overtaken extends Error {
  constructor() {
    super("Another process has matched since");
    this.name = "Overtaken";
  }
}

/**
 * Writes changes, an application's all in one transaction, so that a page never sees half of a list.
 *
 * @throws Overtaken
 */
export async function keepPairs(db: Database, changes: Changes, writing: Writing): Promise<void> {
  for (const part of inParts(changes)) {
    await db.write(async (tx) => {
      await lockWhole(tx, "matches");
      await checkWriter(tx, writing);
      await writePart(tx, part, writing);
    });
  }
}

/** From now on this writer is the last one, though it may find nothing to write. */
export async function takeOver(
  db: Database,
  writing: Pick<Writing, "now" | "writer">,
): Promise<void> {
  await db.write(async (tx) => {
    await lockWhole(tx, "matches");
    await checkWriter(tx, { ...writing, takeOver: true });
  });
}

async function checkWriter(
  tx: Db,
  { writer, takeOver, now }: Omit<Writing, "policyOf">,
): Promise<void> {
  const [last] = await tx
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, WRITER));
  if (last?.value === writer) return;
  if (last && !takeOver) throw new Overtaken();
  const row = { key: WRITER, value: writer, updatedAt: now };
  await tx.insert(settings).values(row).onConflictDoUpdate({ target: settings.key, set: row });
}

async function writePart(
  tx: Db,
  { keep, drop, matched }: Changes,
  { policyOf, now }: Writing,
): Promise<void> {
  // First, as it locks the applications: whoever withdraws one has it locked, and then removes its pairs.
  if (matched.length > 0) {
    await tx.update(applications).set({ matchedAt: now }).where(inArray(applications.no, matched));
  }
  if (drop.length > 0) await tx.delete(matches).where(arePairs(drop));
  if (keep.length > 0) {
    await tx
      .insert(matches)
      .select(pairRows(keep, policyOf))
      .onConflictDoUpdate({
        target: [matches.applicationNo, matches.resourceNo],
        set: {
          group: sql`excluded."group"`,
          key: sql`excluded.key`,
          eligible: sql`excluded.eligible`,
          policy: sql`excluded.policy`,
        },
      });
  }
}

/** Parts of about `ROWS` rows, none of which cuts through an application. */
function* inParts({ keep, drop, matched }: Changes): Generator<Changes> {
  const byApplication = new Map<number, Changes>();
  function of(application: number): Changes {
    const known = byApplication.get(application);
    if (known) return known;
    const part = { keep: [], drop: [], matched: [] };
    byApplication.set(application, part);
    return part;
  }
  for (const pair of keep) of(pair.application).keep.push(pair);
  for (const pair of drop) of(pair.application).drop.push(pair);
  for (const application of matched) of(application).matched.push(application);

  let part: Changes = { keep: [], drop: [], matched: [] };
  for (const number of [...byApplication.keys()].sort((a, b) => a - b)) {
    const next = of(number);
    part.keep.push(...next.keep);
    part.drop.push(...next.drop);
    part.matched.push(...next.matched);
    if (part.keep.length + part.drop.length + part.matched.length < ROWS) continue;
    yield part;
    part = { keep: [], drop: [], matched: [] };
  }
  if (part.keep.length + part.drop.length + part.matched.length > 0) yield part;
}

/** Is this writer the last one that wrote? Nobody has where nothing was ever written. */
export async function isLastWriter(db: Db, writer: string): Promise<boolean> {
  const [last] = await db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, WRITER));
  return last?.value === writer;
}
