import type { Tier } from "../vocabulary.ts";

/** A node of the taxonomy; `parent` is null at the top level. */
export interface Sector {
  key: string;
  zh: string;
  en: string;
  parent: string | null;
}

/** One occurrence of a lexicon term in the text as given: `[start, end)` in UTF-16 units. */
export interface TermHit {
  term: string;
  start: number;
  end: number;
}

/** A sector found in a text, with a score in 0…1 and the words that caused it. */
export interface SectorHit {
  key: string;
  score: number;
  terms: TermHit[];
}

/** A sector that a plan in force (or an expired one, kept as history) names with a tier. */
export interface PlanPriority {
  plan: string;
  planNumber: string | null;
  sector: string;
  name: string;
  /** What English pages call it; without one they say the sector. */
  nameEn?: string | null;
  tier: Tier;
  section: string;
  /** Area name that the plan governs. */
  area: string;
  /** First and last year the plan covers. */
  from: number;
  to: number;
  /** Its last day (ISO) where it ends within its last year. */
  endsOn?: string | null;
  superseded: boolean;
}
