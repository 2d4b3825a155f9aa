import { asc, desc, type SQL, sql } from "drizzle-orm";

/** What a list's reader asked for, as far as a query needs it. */
export interface ListQuery<S extends string = string> {
  /** Of `searchPattern`; null for no search. */
  pattern: string | null;
  sort: S;
  dir: "asc" | "desc";
  /** From 1. */
  page: number;
  pageSize: number;
  filters: Record<string, string[]>;
}

export interface ListPage<T> {
  rows: T[];
  total: number;
}

/**
 * One order on both engines: what is missing last whichever way, and a unique last key, so that
 * pages neither repeat nor lose a row.
 */
export function ordered(by: SQL, dir: "asc" | "desc", last: SQL): SQL[] {
  return [sql`(${by}) is null`, dir === "asc" ? asc(by) : desc(by), asc(last)];
}
