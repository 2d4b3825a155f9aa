import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull } from "drizzle-orm";
import type { ImportCounts } from "#app/domain/imports/course.ts";
import type { RowError } from "#app/domain/imports/read-rows.ts";
import type { Db } from "../../client.server.ts";
import { importRows } from "../../schema/imports.ts";

/** The next rows of an import that have not been put in, in their order. */
export async function rowsToApply(
  db: Db,
  { importId, after, most }: { importId: string; after: number; most: number },
) {
  const rows = await db
    .select({
      no: importRows.no,
      sheet: importRows.sheet,
      row: importRows.row,
      cells: importRows.cells,
      values: importRows.values,
      verdict: importRows.verdict,
      recordId: importRows.recordId,
    })
    .from(importRows)
    .where(
      and(eq(importRows.importId, importId), eq(importRows.done, false), gt(importRows.no, after)),
    )
    .orderBy(asc(importRows.no))
    .limit(most);
  return rows.map((row) => ({ ...row, errors: [] as RowError[], places: {} }));
}

export async function rowsLeft(db: Db, importId: string): Promise<number> {
  return db.$count(importRows, and(eq(importRows.importId, importId), eq(importRows.done, false)));
}

/** What became, or is to become, of the rows of an import. */
export async function importCounts(db: Db, importId: string): Promise<ImportCounts> {
  const counted = await db
    .select({ verdict: importRows.verdict, rows: count() })
    .from(importRows)
    .where(eq(importRows.importId, importId))
    .groupBy(importRows.verdict);
  const of = (verdict: string) => counted.find((row) => row.verdict === verdict)?.rows ?? 0;
  const [created, updated, unchanged] = [of("create"), of("update"), of("unchanged")];
  const errors = (await rowErrors(db, importId)).length;
  const valid = created + updated + unchanged;
  return { rows: valid + of("error") + of("conflict"), valid, created, updated, unchanged, errors };
}

/** Every error of an import, in the order of its rows. */
export async function rowErrors(db: Db, importId: string): Promise<RowError[]> {
  const rows = await db
    .select({ errors: importRows.errors })
    .from(importRows)
    .where(
      and(eq(importRows.importId, importId), inArray(importRows.verdict, ["error", "conflict"])),
    )
    .orderBy(asc(importRows.no));
  return rows.flatMap(({ errors }) => errors);
}

/** The next rows of an import to be taken back: those that wrote something, the last first. */
export async function rowsToUndo(db: Db, { importId, most }: { importId: string; most: number }) {
  return db
    .select({
      no: importRows.no,
      values: importRows.values,
      recordId: importRows.recordId,
      before: importRows.before,
    })
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, importId),
        eq(importRows.done, true),
        inArray(importRows.verdict, ["create", "update", "conflict"]),
        isNotNull(importRows.recordId),
        isNull(importRows.undone),
      ),
    )
    .orderBy(desc(importRows.no))
    .limit(most);
}

/** How many rows an undone import took back, and why others stayed. */
export async function undoCounts(db: Db, importId: string) {
  return db
    .select({ result: importRows.undone, why: importRows.undoneWhy, rows: count() })
    .from(importRows)
    .where(and(eq(importRows.importId, importId), isNotNull(importRows.undone)))
    .groupBy(importRows.undone, importRows.undoneWhy);
}

const WRONG_AT_ONCE = 500;

/** Rows of a sheet that did not go in as they are, after one of them. */
export async function wrongRows(
  db: Db,
  { importId, sheet, after }: { importId: string; sheet: string; after: number },
) {
  return db
    .select({
      no: importRows.no,
      row: importRows.row,
      cells: importRows.cells,
      errors: importRows.errors,
    })
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, importId),
        eq(importRows.sheet, sheet),
        inArray(importRows.verdict, ["error", "conflict"]),
        gt(importRows.no, after),
      ),
    )
    .orderBy(asc(importRows.no))
    .limit(WRONG_AT_ONCE);
}
