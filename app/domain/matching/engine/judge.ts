import { KEPT } from "../kept.ts";
import { nearMissWorth } from "../near-misses.ts";
import type { Indexes } from "./indexes.ts";
import type { Verdict } from "./kept-lists.ts";
import { scoreOf } from "./key.ts";
import { type Pick, SPARE } from "./picks.ts";
import type { Applicant, Roster } from "./roster.ts";
import type { Scanner } from "./scanner.ts";
import type { Entry } from "./shortlists.ts";

/** One resource by itself. */
export interface Alone {
  /** Of this one resource. */
  indexes: Indexes;
  operated: boolean;
}

/** Every application with its verdict on a resource; null where the pair is out of the question, or no resource is. */
export function* judge(
  roster: Roster,
  alone: Alone | null,
): Generator<{ applicant: Applicant; verdict: Verdict | null }> {
  for (const { members, profiles } of roster.blocks()) {
    const scannerOf = alone?.indexes.scanners(profiles);
    for (const [row, applicant] of members.entries()) {
      const { operated } = alone ?? { operated: false };
      const scanner = scannerOf?.(applicant.profile);
      yield {
        applicant,
        verdict: scanner ? verdictOf(scanner, { row, applicant, operated }) : null,
      };
    }
  }
}

function verdictOf(
  scanner: Scanner,
  { row, applicant: { needs }, operated }: { row: number; applicant: Applicant; operated: boolean },
): Verdict | null {
  const { count, keys } = scanner.scan(row);
  if (count > 0) {
    const serves = needs.map((_, need) => scanner.servesNeed(need, 0));
    return { key: keys[0] as number, worth: null, operated, serves };
  }
  const near = scanner.scanNear(row);
  if (near.count === 0) return null;
  const key = near.keys[0] as number;
  return { key, worth: nearMissWorth(scoreOf(key), scanner.effort(0)), operated, serves: [] };
}

/** The best of these for a resource's own list. */
export function bestOf(entries: Entry[]): Pick {
  const room = KEPT.resource + SPARE.resource;
  const sorted = entries.sort((a, b) => b.order - a.order || a.number - b.number);
  return { entries: sorted.slice(0, room), more: sorted.length > room };
}
