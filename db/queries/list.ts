import type { SearchWords } from "#app/domain/input/search.ts";

/** What a list's reader asked for, as far as a query needs it. */
export interface ListQuery<S extends string = string> {
  /** Of `readSearch`; null for no search. */
  words: SearchWords | null;
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
