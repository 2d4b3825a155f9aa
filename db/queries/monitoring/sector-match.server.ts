import { type AnyColumn, eq, like, or, type SQL, sql } from "drizzle-orm";
import { engine } from "../../dialect.ts";

/** The top level of a sector's key: "auto" of "auto.chip". The engines name the search for a sign differently. */
export function topSectorOf(column: AnyColumn): SQL<string> {
  return engine === "postgres"
    ? sql<string>`substr(${column}, 1, strpos(${column} || '.', '.') - 1)`
    : sql<string>`substr(${column}, 1, instr(${column} || '.', '.') - 1)`;
}

/** Is the column's sector this one or below it? */
export function withinSector(column: AnyColumn, key: string): SQL | undefined {
  return or(eq(column, key), like(column, `${key.replace(/[%_\\]/g, "")}.%`));
}
