/**
 * One schema, two engines: the column builders of SQLite or of PostgreSQL, chosen once by DATABASE_URL and
 * typed as the SQLite ones. Only what behaves alike on both is exported; see docs/decisions/002-two-engines.md.
 */
import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import * as pg from "drizzle-orm/pg-core";
import * as sqlite from "drizzle-orm/sqlite-core";

export type Engine = "sqlite" | "postgres";

export const engine: Engine = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? "")
  ? "postgres"
  : "sqlite";

const onPostgres = engine === "postgres";

function choose<T>(forSqlite: T, forPostgres: unknown): T {
  return onPostgres ? (forPostgres as T) : forSqlite;
}

export const table = choose(sqlite.sqliteTable, pg.pgTable);
export const index = choose(sqlite.index, pg.index);
export const uniqueIndex = choose(sqlite.uniqueIndex, pg.uniqueIndex);
export const primaryKey = choose(sqlite.primaryKey, pg.primaryKey);
/** A table once more under another name, for a query that joins it twice. */
export const alias = choose(sqlite.alias, pg.alias);
export const text = choose(sqlite.text, pg.text);

/** A whole number within 32 bits. Money is `money`. */
export function integer(name: string) {
  return choose(
    () => sqlite.integer(name),
    () => pg.integer(name),
  )();
}

/** Integer fen; wider than 32 bits, exact up to 2^53. */
export function money(name: string) {
  return choose(
    () => sqlite.integer(name),
    () => pg.bigint(name, { mode: "number" }),
  )();
}

/**
 * A small number beside a text key, for tables with millions of rows: given by the database on insert, never
 * changed. PostgreSQL has identity columns; on SQLite the migration adds a trigger that replaces the 0.
 */
export function surrogate(name: string) {
  return choose(
    () => sqlite.integer(name).notNull().default(0),
    () => pg.integer(name).generatedByDefaultAsIdentity(),
  )();
}

export function real(name: string) {
  return choose(
    () => sqlite.real(name),
    () => pg.doublePrecision(name),
  )();
}

export function flag(name: string) {
  return choose(
    () => sqlite.integer(name, { mode: "boolean" }),
    () => pg.boolean(name),
  )();
}

/** A moment in UTC with millisecond precision; a Date in code. */
export function instant(name: string) {
  return choose(
    () => sqlite.integer(name, { mode: "timestamp_ms" }),
    () => pg.timestamp(name, { mode: "date", withTimezone: true, precision: 3 }),
  )();
}

/** A text within a JSON column, by the name of its field; null where it has none. */
export function jsonText(column: AnyColumn, field: string): SQL<string | null> {
  return onPostgres
    ? sql<string | null>`${column} ->> ${sql.raw(`'${field}'`)}`
    : sql<string | null>`json_extract(${column}, ${sql.raw(`'$.${field}'`)})`;
}

/** Does a JSON list of texts hold one of these values (columns, parameters or expressions)? Not where it is null. */
export function jsonHoldsAny(column: AnyColumn, values: readonly SQL[]): SQL {
  if (values.length === 0) return sql`1 = 0`;
  const list = sql.join([...values], sql`, `);
  return onPostgres
    ? sql`exists (select 1 from jsonb_array_elements_text(${column}) as held(value) where held.value in (${list}))`
    : sql`exists (select 1 from json_each(${column}) as held where held.value in (${list}))`;
}

export function json<T>(name: string) {
  return choose(
    () => sqlite.text(name, { mode: "json" }).$type<T>(),
    () => pg.jsonb(name).$type<T>(),
  )();
}

/**
 * Text whose order is that of its bytes on both engines, whatever the collation of the PostgreSQL database:
 * what lists are sorted by, such as pinyin.
 */
export function bytewise(name: string) {
  return choose(
    () => sqlite.text(name),
    () => pg.customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' })(name),
  )();
}

/** A moment in UTC milliseconds as a plain number: what lists are sorted by where no moment is missing. */
export function milliseconds(name: string) {
  return money(name);
}
