import { chance } from "../../seeded-random/index.ts";
import { dateOf, dayOf } from "../day.ts";
import type { DealFiles, LinkRecord } from "../types.ts";
import { aProvider, aStartup } from "./market.ts";

export const AREAS = ["north", "south", "east", "west", "far"];
export const TAGS = ["games", "biotech", "payments", "robots"];
export const STAGES = ["seed", "a", "b"];
const START = dayOf("2012-01-01") ?? 0;
const DAYS = 3 * 365;

interface Shape {
  seed: number;
  startups: number;
  providers: number;
  /** Who takes a deal, by day and area. */
  takes(draw: { day: number; area: string; next: () => number }): number;
}

/** Deals of three years whose tags, areas and stages are drawn without a thought for who takes them. */
export function drawnMarket({ seed, startups, providers, takes }: Shape): DealFiles {
  const { next, pick, below } = chance(seed);
  const links: LinkRecord[] = [];
  const records = Array.from({ length: startups }, (_, row) => {
    const day = Math.floor((row * DAYS) / startups);
    const [area, stage, date] = [pick(AREAS), pick(STAGES), dateOf(START + day)];
    for (let count = 0; count < 1 + below(2); count++) {
      const provider = `p${takes({ day, area, next })}`;
      links.push({ startup: `s${row}`, provider, date, stage, amount: null });
    }
    return aStartup(`s${row}`, { tags: [pick(TAGS)], area, stage, date });
  });
  return {
    startups: records,
    providers: Array.from({ length: providers }, (_, row) => aProvider(`p${row}`)),
    links,
  };
}

/** A provider of a long tail: the first take most. */
export function tail(next: () => number, providers: number): number {
  return Math.floor(providers * next() ** 3);
}
