import type { Match, PartName } from "./types.ts";

/** A field of the application that the founder has left open. */
export type FieldName = "sectors" | "needs" | "stage" | "amount" | "readiness" | "area" | "terms";

export interface MissingField {
  field: FieldName;
  /** Points of 0…100, averaged over the matches, that now rest on nothing and this field would settle. */
  points: number;
  /** How many of the matches it would settle. */
  matches: number;
}

const FIELD_OF: Partial<Record<PartName, FieldName>> = {
  sector: "sectors",
  needs: "needs",
  stage: "stage",
  amount: "amount",
  readiness: "readiness",
  area: "area",
  evidence: "terms",
};

/**
 * The open field that would settle the most weight over these matches: those parts of it that are
 * unknown because the founder, and not the resource, has not said. Null when none would.
 */
export function mostValuableField(matches: readonly Match[]): MissingField | null {
  const found = new Map<FieldName, MissingField>();
  for (const { parts } of matches) {
    for (const part of parts) {
      const field = FIELD_OF[part.name];
      if (!field || part.known || part.evidence.by !== "application") continue;
      const entry = found.get(field) ?? { field, points: 0, matches: 0 };
      entry.points += (100 * part.weight) / matches.length;
      entry.matches += 1;
      found.set(field, entry);
    }
  }
  const ordered = [...found.values()].sort((a, b) => b.points - a.points);
  return ordered[0] ?? null;
}
