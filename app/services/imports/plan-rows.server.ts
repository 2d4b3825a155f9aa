import type { RowVerdict } from "#app/domain/imports/course.ts";
import type { RowValues } from "#app/domain/imports/kind.ts";
import type { ReadRow, RowError } from "#app/domain/imports/read-rows.ts";
import { type Conflict, reconcile } from "#app/domain/imports/reconcile.ts";
import type { Db } from "#db/client.server.ts";
import { lastImported } from "#db/queries/imports/records.server.ts";
import type { Sink, SinkContext, StoredRecord } from "./sink.ts";

/** A row and what is to become of it. */
export interface PlannedRow {
  row: ReadRow;
  verdict: RowVerdict;
  /** The record that it is about; null for a new one, and where the row is in error. */
  record: StoredRecord | null;
  /** Of a new one what it belongs to, and the key that it has of its own. */
  fresh: { id: string | null; of: readonly string[] } | null;
  /** What is to be written. */
  set: RowValues;
  /** What counts as last imported afterwards. */
  imported: RowValues;
  /** Those of the row and those that the product's own data gives rise to. */
  errors: RowError[];
}

/** What is to become of each of these rows, by what is there now. Reads alone. */
export async function planRows(
  db: Db,
  rows: readonly ReadRow[],
  { sink, by, takeFile }: { sink: Sink; by: SinkContext; takeFile: boolean },
): Promise<PlannedRow[]> {
  const sound = rows.filter(({ errors }) => errors.length === 0);
  const facts = sound.map(({ values }) => sink.facts(values));
  const found = await sink.find(
    db,
    sound.map(({ keys, values }, at) => ({ keys, values, facts: facts[at] ?? {} })),
    by,
  );
  const imported = await lastImported(db, {
    kind: sink.kind.key,
    ids: found.flatMap((each) => (each.as === "known" ? each.record.id : [])),
  });
  const planned = new Map(
    sound.map((row, at) => {
      const is = found[at] ?? { as: "new" as const };
      const values = facts[at] ?? {};
      if (is.as === "new")
        return [
          row,
          {
            ...base(row),
            verdict: "create",
            fresh: { id: is.id ?? null, of: is.of ?? [] },
            set: values,
            imported: values,
          },
        ];
      if (is.as === "fault") {
        return [row, { ...base(row), errors: [errorOf(row, is.fault)] }];
      }
      const { id, values: here, guarded } = is.record;
      const last = imported.get(id) ?? null;
      const {
        set,
        conflicts,
        imported: kept,
      } = reconcile(values, {
        ...{ here, guarded, takeFile },
        imported: last,
      });
      const verdict = verdictOf(set, conflicts);
      const errors = conflicts.map((conflict) => conflictError(row, conflict));
      return [row, { ...base(row), verdict, record: is.record, set, imported: kept, errors }];
    }) as [ReadRow, PlannedRow][],
  );
  return rows.map((row) => planned.get(row) ?? base(row));
}

function base(row: ReadRow): PlannedRow {
  return {
    row,
    verdict: "error",
    record: null,
    fresh: null,
    set: {},
    imported: {},
    errors: row.errors,
  };
}

function verdictOf(set: RowValues, conflicts: readonly Conflict[]): RowVerdict {
  if (conflicts.length > 0) return "conflict";
  return Object.keys(set).length > 0 ? "update" : "unchanged";
}

function conflictError(row: ReadRow, { field, file, here, imported }: Conflict): RowError {
  const values = { here: shown(here), imported: imported === null ? "" : shown(imported) };
  return errorOf(row, { field, fault: "conflict", values }, shown(file));
}

function errorOf(
  row: ReadRow,
  fault: Pick<RowError, "fault" | "field" | "values">,
  value = shown(row.values[fault.field]),
): RowError {
  const place = row.places[fault.field] ?? { column: "", heading: "" };
  return { sheet: row.sheet, row: row.row, ...place, ...fault, value };
}

function shown(value: unknown): string {
  return Array.isArray(value) ? value.join("、") : value === undefined ? "" : String(value);
}
