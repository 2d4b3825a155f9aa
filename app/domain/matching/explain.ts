import type { TermHit } from "../sectors/types.ts";
import type { Fact } from "../vocabulary.ts";
import { type MissingField, mostValuableField } from "./missing.ts";
import { unstatedFacts } from "./score.ts";
import type {
  ApplicationProfile,
  Blocker,
  Match,
  PartName,
  ResourceProfile,
  ScorePart,
} from "./types.ts";

/** One reason of a match. The message key is `reason.<part>.<fit>`; values fill its blanks. */
export interface Reason {
  part: PartName;
  /** The case, of REASON_FITS[part]. */
  fit: (typeof REASON_FITS)[PartName][number];
  /** Points out of the part's weight, both of 0…100 for the whole score. */
  points: number;
  outOf: number;
  known: boolean;
  values: ScorePart["evidence"];
  /** Words of the application's text that caused it, with offsets into that text. */
  words: TermHit[];
}

/** The clause of a plan behind a match. `standing` history: the plan has ended or was superseded. */
export interface PlanClause {
  slug: string;
  number: string | null;
  section: string;
  priority: string;
  tier: string;
  area: string;
  from: number;
  to: number;
  standing: "in_force" | "history";
}

export interface Explanation {
  /** Most points first; unknown parts last. */
  reasons: Reason[];
  clause: PlanClause | null;
  blockers: Blocker[];
  /** Facts that the resource requires and the founder has not stated. */
  unstated: Fact[];
  /** What the founder should fill in first, if it could change this match. */
  missing: MissingField | null;
}

/** Every case that a part's evidence can name, for the message catalogue and its test. */
export const REASON_FITS: Record<PartName, readonly string[]> = {
  sector: ["same", "narrower", "wider", "sibling", "open", "none", "unknown"],
  needs: ["all", "some", "none", "unknown"],
  stage: ["inside", "outside", "unknown"],
  amount: ["inside", "below", "above", "instrument", "not_money", "unknown"],
  readiness: ["inside", "outside", "unknown"],
  area: ["same", "inside", "near", "far", "unknown"],
  // hidden: shared, but its words are not for this reader (see teaser.ts).
  evidence: ["shared", "hidden", "none", "unknown"],
  capacity: ["free", "full", "record", "unclaimed", "unknown"],
};

/** What a match rests on, as codes and values; nothing in it is written by hand for a case. */
export function explain(
  match: Match,
  { application, resource }: { application: ApplicationProfile; resource: ResourceProfile },
): Explanation {
  return {
    reasons: reasonsOf(match.parts, application),
    clause: clauseOf(match.parts),
    blockers: match.blockers,
    unstated: unstatedFacts(application, resource),
    missing: mostValuableField([match]),
  };
}

type Worded = Pick<ApplicationProfile, "sectors">;

/** The reasons of a match, also of one that is stored; without sectors no word of the text is told. */
export function reasonsOf(parts: readonly ScorePart[], application: Worded): Reason[] {
  return parts
    .map((part) => reasonOf(part, application))
    .sort((a, b) => Number(b.known) - Number(a.known) || b.points - a.points);
}

function reasonOf(part: ScorePart, application: Worded): Reason {
  return {
    part: part.name,
    fit: String(part.evidence.fit),
    points: 100 * part.value * part.weight,
    outOf: 100 * part.weight,
    known: part.known,
    values: part.evidence,
    words: wordsOf(part, application),
  };
}

function wordsOf({ name, evidence }: ScorePart, { sectors }: Worded): TermHit[] {
  if (name === "sector") {
    return sectors.find((sector) => sector.key === evidence.sector)?.terms ?? [];
  }
  if (name !== "evidence" || !Array.isArray(evidence.terms)) return [];
  const shared = new Set(evidence.terms);
  const hits = sectors.flatMap((sector) => sector.terms).filter((hit) => shared.has(hit.term));
  return hits
    .filter(
      (hit, index) =>
        hits.findIndex((other) => other.start === hit.start && other.end === hit.end) === index,
    )
    .sort((a, b) => a.start - b.start);
}

/** The clause of a plan that a match rests on, from its parts. */
export function clauseOf(parts: readonly ScorePart[]): PlanClause | null {
  const evidence = parts.find((part) => part.name === "sector")?.evidence;
  if (evidence?.planSlug === undefined) return null;
  return {
    slug: String(evidence.planSlug),
    number: evidence.planNumber ? String(evidence.planNumber) : null,
    section: String(evidence.section),
    priority: String(evidence.priority),
    tier: String(evidence.tier),
    area: String(evidence.area),
    from: Number(evidence.from),
    to: Number(evidence.to),
    standing: evidence.plan === "in_force" ? "in_force" : "history",
  };
}
