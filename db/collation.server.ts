import { getTableColumns, getTableName, is, Table } from "drizzle-orm";
import type pg from "pg";
import type { table as tableOf } from "./dialect.ts";
import * as schema from "./schema/index.ts";

/** The database itself must be set up otherwise; the message says how. */
class SetupError extends Error {
  override name = "ConfigError";
}

/** @throws SetupError for a database that cannot hold every text */
export async function checkEncoding(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ encoding: string }>(
    "select pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()",
  );
  const encoding = rows[0]?.encoding;
  if (encoding === "UTF8") return;
  throw new SetupError(
    `The PostgreSQL database holds text as ${encoding}: make one with “create database … encoding 'UTF8' template template0”`,
  );
}

/**
 * Lists are sorted by columns whose order is that of their bytes, as on SQLite, whatever the collation of the
 * database: a restore or a change by hand may have lost that, and pages would then skip rows.
 *
 * @throws SetupError that says what to do
 */
export async function checkCollation(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = current_schema() and collation_name = 'C'`,
  );
  const sorted = new Set(rows.map(({ name }) => name));
  const wrong = bytewiseColumns().filter((name) => !sorted.has(name));
  if (wrong.length > 0) {
    const [table, column] = (wrong[0] ?? "").split(".");
    throw new SetupError(
      `These columns are not sorted by their bytes: ${wrong.join(", ")}. Put each right with “alter table ${table} alter column ${column} type text collate "C"”`,
    );
  }
}

/** "table.column" of each. */
function bytewiseColumns(): string[] {
  const tables = Object.values(schema).filter((value) => is(value, Table));
  return (tables as unknown as ReturnType<typeof tableOf>[]).flatMap((table) =>
    Object.values(getTableColumns(table))
      .filter((column) => column.getSQLType().includes('COLLATE "C"'))
      .map((column) => `${getTableName(table)}.${column.name}`),
  );
}
