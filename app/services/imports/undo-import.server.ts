import { and, eq } from "drizzle-orm";
import type { RowValues } from "#app/domain/imports/kind.ts";
import { planUndo, type UndoPlan } from "#app/domain/imports/undo.ts";
import type { Database, Db } from "#db/client.server.ts";
import { lastImported } from "#db/queries/imports/records.server.ts";
import { rowsToUndo } from "#db/queries/imports/rows.server.ts";
import { importRecords, importRows, imports } from "#db/schema/imports.ts";
import type { Checking } from "./check-import.server.ts";
import type { Sink, SinkContext } from "./sink.ts";
import { sliceSize } from "./slices.ts";

type UndoneRow = Awaited<ReturnType<typeof rowsToUndo>>[number];

/**
 * Takes an import back, its last row first, slice by slice: what it made goes, what it changed goes back, and what
 * somebody changed since, or rests upon, stays and says why. Begun again, it goes on where it was.
 */
export async function undoImport(
  db: Database,
  importId: string,
  { sink, by, progress }: Pick<Checking, "sink" | "by" | "progress">,
): Promise<void> {
  const slices = sliceSize();
  let done = 0;
  for (;;) {
    const rows = await rowsToUndo(db.read, { importId, most: slices.get() });
    if (rows.length === 0) break;
    await db.write(async (tx) => {
      const begun = performance.now();
      await undoRows(tx, rows, { sink, by });
      slices.learn(performance.now() - begun);
    });
    done += rows.length;
    await progress?.(done, done);
  }
  await db.write(async (tx) => {
    await sink.after?.(tx, by);
    await tx
      .update(imports)
      .set({ state: "undone", updatedAt: by.now })
      .where(eq(imports.id, importId));
  });
}

async function undoRows(
  tx: Db,
  rows: readonly UndoneRow[],
  how: { sink: Sink; by: SinkContext },
): Promise<void> {
  const { sink, by } = how;
  const ids = rows.flatMap(({ recordId }) => recordId ?? []);
  const here = new Map((await sink.read(tx, ids)).map((record) => [record.id, record.values]));
  const imported = await lastImported(tx, { kind: sink.kind.key, ids });
  for (const row of rows) {
    const id = row.recordId ?? "";
    const plan = await undone(tx, id, { ...how, row, here: here.get(id) ?? null });
    await forget(tx, id, { kind: sink.kind.key, plan, imported: imported.get(id) ?? {} });
    await tx
      .update(importRows)
      .set({ undone: plan.result, undoneWhy: plan.why })
      .where(and(eq(importRows.importId, by.importId), eq(importRows.no, row.no)));
  }
}

async function undone(
  tx: Db,
  id: string,
  { sink, by, row, here }: { sink: Sink; by: SinkContext; row: UndoneRow; here: RowValues | null },
): Promise<UndoPlan> {
  const written = sink.facts(row.values);
  const before = row.before ?? null;
  const plan = planUndo({ written, before, here, defaults: sink.defaults ?? [] });
  if (plan.set === "remove") {
    const removed = await sink.remove(tx, id, by);
    return removed ? plan : { result: "not-reversible", why: "in-use", set: {} };
  }
  if (Object.keys(plan.set).length > 0) await sink.change(tx, { id, set: plan.set }, by);
  return plan;
}

/** What was taken back is no longer what was last imported. */
async function forget(
  tx: Db,
  recordId: string,
  { kind, plan, imported }: { kind: Sink["kind"]["key"]; plan: UndoPlan; imported: RowValues },
): Promise<void> {
  const mine = and(eq(importRecords.kind, kind), eq(importRecords.recordId, recordId));
  if (plan.set === "remove") {
    await tx.delete(importRecords).where(mine);
    return;
  }
  const values = { ...imported };
  for (const [field, value] of Object.entries(plan.set)) {
    if (value === null) delete values[field];
    else values[field] = value;
  }
  await tx.update(importRecords).set({ values }).where(mine);
}
