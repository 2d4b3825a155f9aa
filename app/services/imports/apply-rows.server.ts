import { and, eq, inArray, sql } from "drizzle-orm";
import type { RowVerdict } from "#app/domain/imports/course.ts";
import type { RowValues } from "#app/domain/imports/kind.ts";
import type { ReadRow } from "#app/domain/imports/read-rows.ts";
import type { Db } from "#db/client.server.ts";
import { newId } from "#db/id.ts";
import { importRecords, importRows } from "#db/schema/imports.ts";
import { type PlannedRow, planRows } from "./plan-rows.server.ts";
import type { Sink, SinkContext } from "./sink.ts";

/** A row of an import as it is kept, with what was to become of it when it was read. */
export type KeptRow = ReadRow & { no: number; verdict: RowVerdict; recordId: string | null };

/**
 * Puts rows in, in the caller's transaction: what each is about is looked for anew, so that a row that was put in
 * meanwhile, by whomever, is found. What was there before is kept for undoing.
 */
export async function applyRows(
  tx: Db,
  rows: readonly KeptRow[],
  how: { sink: Sink; by: SinkContext; takeFile: boolean },
): Promise<PlannedRow[]> {
  const { sink, by } = how;
  const planned = await planRows(tx, rows, how);
  const fresh = planned.filter(({ verdict }) => verdict === "create");
  const ids = new Map(
    planned.flatMap((plan, at) =>
      plan.fresh ? [[plan, plan.fresh.id ?? rows[at]?.recordId ?? newId()] as const] : [],
    ),
  );
  if (fresh.length > 0) {
    await sink.create(
      tx,
      fresh.map((plan) => ({
        id: ids.get(plan) as string,
        of: plan.fresh?.of ?? [],
        values: plan.set,
      })),
      by,
    );
  }
  const changed = planned.filter(({ record, set }) => record && Object.keys(set).length > 0);
  for (const { record, set } of changed) {
    if (record) await sink.change(tx, { id: record.id, set }, by);
  }
  await keepImported(tx, planned, { ids, how });
  await keepRows(tx, planned, { rows, ids, by });
  return planned;
}

interface Ids {
  ids: ReadonlyMap<PlannedRow, string>;
}

async function keepImported(
  tx: Db,
  planned: readonly PlannedRow[],
  { ids, how: { sink, by } }: Ids & { how: { sink: Sink; by: SinkContext } },
): Promise<void> {
  const kept = planned.flatMap((plan) => {
    const recordId = plan.record?.id ?? ids.get(plan);
    return recordId === undefined ? [] : [{ recordId, values: plan.imported }];
  });
  if (kept.length === 0) return;
  await tx
    .insert(importRecords)
    .values(
      kept.map((row) => ({
        ...row,
        kind: sink.kind.key,
        importId: by.importId,
        updatedAt: by.now,
      })),
    )
    .onConflictDoUpdate({
      target: [importRecords.kind, importRecords.recordId],
      set: {
        values: sql`excluded."values"`,
        importId: sql`excluded.import_id`,
        updatedAt: sql`excluded.updated_at`,
      },
    });
}

async function keepRows(
  tx: Db,
  planned: readonly PlannedRow[],
  { rows, ids, by }: Ids & { rows: readonly KeptRow[]; by: SinkContext },
): Promise<void> {
  const asForetold: number[] = [];
  for (const [at, plan] of planned.entries()) {
    const row = rows[at];
    if (!row) continue;
    const recordId = plan.record?.id ?? ids.get(plan) ?? null;
    const changes = plan.record !== null && Object.keys(plan.set).length > 0;
    if (!changes && plan.verdict === row.verdict && recordId === row.recordId) {
      asForetold.push(row.no);
      continue;
    }
    await tx
      .update(importRows)
      .set({
        ...{ recordId, verdict: plan.verdict, errors: plan.errors, done: true },
        before: plan.record ? beforeOf(plan.set, plan.record.values) : null,
      })
      .where(and(eq(importRows.importId, by.importId), eq(importRows.no, row.no)));
  }
  if (asForetold.length === 0) return;
  await tx
    .update(importRows)
    .set({ done: true })
    .where(and(eq(importRows.importId, by.importId), inArray(importRows.no, asForetold)));
}

/** What stood in the fields that are written; null for nothing. */
function beforeOf(set: RowValues, here: RowValues): Record<string, unknown> {
  return Object.fromEntries(Object.keys(set).map((field) => [field, here[field] ?? null]));
}
