import type { Rung } from "./types.ts";

/** An arrow of a ladder: the usual way, or what a rule asks for before it. */
export interface Edge {
  from: Rung;
  to: Rung;
  kind: "usual" | "prerequisite";
}

/** The two ladders, side by side: the science commission's and the economic commission's. */
export const LADDERS = [
  ["tech-sme", "high-tech-enterprise", "tech-little-giant-nurture", "tech-little-giant"],
  ["innovative-sme", "specialised-sme", "little-giant"],
] as const satisfies readonly (readonly Rung[])[];

/**
 * From where one climbs to where. A title is asked for only where the rules say so: since 2026-04-01 either SME
 * title opens 专精特新.
 */
export const EDGES: readonly Edge[] = [
  { from: "tech-sme", to: "high-tech-enterprise", kind: "usual" },
  { from: "high-tech-enterprise", to: "tech-little-giant-nurture", kind: "prerequisite" },
  { from: "high-tech-enterprise", to: "tech-little-giant", kind: "prerequisite" },
  { from: "tech-little-giant-nurture", to: "tech-little-giant", kind: "usual" },
  { from: "innovative-sme", to: "specialised-sme", kind: "prerequisite" },
  { from: "tech-sme", to: "specialised-sme", kind: "prerequisite" },
  { from: "specialised-sme", to: "little-giant", kind: "prerequisite" },
];

/**
 * On one ladder the highest rung held and the one after it.
 *
 * @returns `next` null at the top
 */
export function placeOn(
  ladder: readonly Rung[],
  held: ReadonlySet<Rung>,
): { held: Rung | null; next: Rung | null } {
  const at = ladder.findLastIndex((rung) => held.has(rung));
  return { held: ladder[at] ?? null, next: ladder[at + 1] ?? null };
}
