import { type AnyColumn, or, type SQL, sql } from "drizzle-orm";

/**
 * Does any of these `search` columns hold the pattern (of `searchPattern`)? SQLite knows no escape sign
 * unless told, PostgreSQL knows the backslash: both are told. Nothing typed is no condition.
 */
export function searched(pattern: string | null, ...columns: (AnyColumn | SQL)[]): SQL | undefined {
  if (pattern === null || pattern === "%%") return undefined;
  return or(...columns.map((column) => sql`${column} like ${pattern} escape '\\'`));
}
