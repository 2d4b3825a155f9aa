import {
  type Column,
  getTableColumns,
  getTableName,
  type InferInsertModel,
  SQL,
  sql,
} from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Database, Db } from "#db/client.server.ts";
import { engine } from "#db/dialect.ts";

/** Rows of one statement: both engines take so many at once well. */
const BATCH = 5_000;

/**
 * Inserts rows set by set: each statement selects from one JSON parameter, which both engines read many times
 * faster than a list of single values. Every set is a transaction of its own.
 *
 * @param onRows told after each set how many rows it had
 */
export async function insertAll<T extends SQLiteTable>(
  db: Database,
  table: T,
  { rows, onRows }: { rows: Iterable<InferInsertModel<T>>; onRows: (count: number) => void },
): Promise<void> {
  const columns = Object.entries<Column>(getTableColumns(table));
  let batch: unknown[][] = [];
  async function flush(): Promise<void> {
    const full = batch;
    batch = [];
    if (full.length === 0) return;
    await db.write((tx) => insertSet(tx, table, { columns, rows: full }));
    onRows(full.length);
  }
  for (const row of rows) {
    batch.push(valuesOf(row, columns));
    if (batch.length === BATCH) await flush();
  }
  await flush();
}

function valuesOf(row: Record<string, unknown>, columns: [string, Column][]): unknown[] {
  return columns.map(([key, column]) => {
    const given = row[key];
    const value = given === undefined ? defaultOf(column) : given;
    return value === null ? null : column.mapToDriverValue(value);
  });
}

function defaultOf(column: Column): unknown {
  if (column.defaultFn) return column.defaultFn();
  return column.default === undefined || column.default instanceof SQL ? null : column.default;
}

async function insertSet(
  tx: Db,
  table: SQLiteTable,
  { columns, rows }: { columns: [string, Column][]; rows: unknown[][] },
): Promise<void> {
  const json = JSON.stringify(rows);
  const fields = columns.map(([, column], index) => fieldOf(column, index));
  const from =
    engine === "postgres"
      ? sql`jsonb_array_elements(${json}::text::jsonb) as rows(value)`
      : sql`json_each(${json})`;
  await tx.insert(table).select(sql`select ${sql.join(fields, sql`, `)} from ${from}`);
}

function fieldOf(column: Column, index: number): SQL {
  if (column.generatedIdentity) {
    // An `insert … select` names every column, also one that the database numbers itself.
    return sql`nextval(pg_get_serial_sequence(${getTableName(column.table)}, ${column.name}))`;
  }
  const path = sql.raw(String(index));
  return engine === "postgres"
    ? sql`(value ->> ${path})::${sql.raw(column.getSQLType())}`
    : sql`value ->> ${path}`;
}
