/** A startup as a deal file tells of it; null where the file does not say. */
export interface StartupRecord {
  id: string;
  name: string | null;
  text: string;
  tags: string[];
  area: string | null;
  stage: string | null;
  /** In whatever one unit the files use. */
  amount: number | null;
  date: string | null;
}

export interface ProviderRecord {
  id: string;
  name: string;
  text: string;
  tags: string[];
  areas: string[];
  stages: string[];
  kind: string | null;
}

/** A deal that happened. */
export interface LinkRecord {
  startup: string;
  provider: string;
  date: string | null;
  stage: string | null;
  amount: number | null;
}

export interface DealFiles {
  startups: readonly StartupRecord[];
  providers: readonly ProviderRecord[];
  links: readonly LinkRecord[];
}

/** Compressed sparse rows: the values of row `r` stand from `start[r]` to `start[r + 1]`. */
export interface SparseRows {
  start: Int32Array;
  values: Int32Array;
}
