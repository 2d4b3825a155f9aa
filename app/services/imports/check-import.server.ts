import { and, eq, lte } from "drizzle-orm";
import { type ImportCounts, shownTable } from "#app/domain/imports/course.ts";
import type { ReadRow } from "#app/domain/imports/read-rows.ts";
import type { Database } from "#db/client.server.ts";
import { newId } from "#db/id.ts";
import { importRows, imports } from "#db/schema/imports.ts";
import { type PlannedRow, planRows } from "./plan-rows.server.ts";
import type { ReadImport } from "./read-import.server.ts";
import type { Sink, SinkContext } from "./sink.ts";
import { sliceSize } from "./slices.ts";

const PLANNED_AT_ONCE = 500;

export interface Checking {
  sink: Sink;
  by: SinkContext;
  takeFile: boolean;
  /** How far it is, in rows. */
  progress?: (done: number, total: number) => Promise<void> | void;
  /** Thrown out of between two steps where somebody has stopped it. */
  stopped?: () => Promise<boolean> | boolean;
}

/** What is to become of all rows, a batch at a time, with nothing written. */
export async function* planAll(
  db: Database,
  rows: ReadRow[],
  how: Checking,
): AsyncGenerator<PlannedRow[]> {
  const total = rows.length;
  for (let done = 0; done < total; ) {
    // Taken out of the list, so that what has been dealt with need not be held.
    const batch = rows.splice(0, PLANNED_AT_ONCE);
    yield await planRows(db.read, batch, how);
    done += batch.length;
    await how.progress?.(done, total);
  }
}

export function noCounts(): ImportCounts {
  return { rows: 0, valid: 0, created: 0, updated: 0, unchanged: 0, errors: 0 };
}

const COUNTED = { create: "created", update: "updated", unchanged: "unchanged" } as const;

export function count(counts: ImportCounts, planned: readonly PlannedRow[]): void {
  for (const { verdict, errors } of planned) {
    counts.rows++;
    counts.errors += errors.length;
    if (errors.length === 0) counts.valid++;
    if (verdict in COUNTED) counts[COUNTED[verdict as keyof typeof COUNTED]]++;
  }
}

/**
 * Keeps the rows of a file with what is to become of each, for an import that is there already. Rows of an earlier
 * reading are dropped. Nothing else is written.
 *
 * @param read.rows are used up
 * @returns the counts; null where the file is refused
 */
export async function checkImport(
  db: Database,
  importId: string,
  { read, ...how }: Checking & { read: ReadImport },
): Promise<ImportCounts | null> {
  await dropRows(db, importId);
  const { notes } = read;
  const about = { tables: read.tables.map(shownTable), notes, updatedAt: how.by.now };
  if (read.fault) {
    await settle(db, importId, {
      ...about,
      state: "refused",
      fault: read.fault,
      counts: null,
    });
    return null;
  }
  const counts = noCounts();
  const slices = sliceSize();
  let no = 0;
  for await (const planned of planAll(db, read.rows, how)) {
    count(counts, planned);
    const kept = planned.map((plan) => keptRow(importId, ++no, plan));
    while (kept.length > 0) {
      const slice = kept.splice(0, slices.get());
      await db.write(async (tx) => {
        const begun = performance.now();
        await tx.insert(importRows).values(slice);
        slices.learn(performance.now() - begun);
      });
    }
  }
  await settle(db, importId, { ...about, state: "checked", fault: null, counts });
  return counts;
}

async function settle(
  db: Database,
  importId: string,
  set: Partial<typeof imports.$inferInsert>,
): Promise<void> {
  await db.write((tx) => tx.update(imports).set(set).where(eq(imports.id, importId)));
}

function keptRow(
  importId: string,
  no: number,
  { row, verdict, record, fresh, errors }: PlannedRow,
): typeof importRows.$inferInsert {
  return {
    ...{ importId, no, sheet: row.sheet, row: row.row, cells: row.cells },
    ...{ values: row.values, errors, verdict },
    recordId: record?.id ?? (fresh ? (fresh.id ?? newId()) : null),
    done: verdict === "error",
  };
}

const DROPPED_AT_ONCE = 2_000;

async function dropRows(db: Database, importId: string): Promise<void> {
  const most = await db.read.$count(importRows, eq(importRows.importId, importId));
  for (let from = 0; from < most; from += DROPPED_AT_ONCE) {
    await db.write((tx) =>
      tx
        .delete(importRows)
        .where(and(eq(importRows.importId, importId), lte(importRows.no, from + DROPPED_AT_ONCE))),
    );
  }
}
