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
