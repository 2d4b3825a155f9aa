import { mulberry32 } from "../../seeded-random/index.ts";
import { dayOf } from "../day.ts";
import type { DealFiles, LinkRecord, StartupRecord } from "../types.ts";

/** A part of the real deals by region, field and year, as a small district would have them. */
export interface Market {
  name: string;
  cut: string;
  files: DealFiles;
}

interface Size {
  fewestProviders: number;
  mostProviders: number;
  fewestQuestions: number;
}

const SMALL: Size = { fewestProviders: 120, mostProviders: 320, fewestQuestions: 40 };
const FEWEST_KNOWN = 60;
const COMMON_AREAS = 8;
const COMMON_TAGS = 14;
const YEARS = [2011, 2012, 2013, 2014, 2015];
const MOST_DRAWS = 3000;

/** `count` distinct markets of a region, a field or both, cut at the start or in the middle of a year and ending a year later. */
export function drawMarkets(
  files: DealFiles,
  { seed, count, size = SMALL }: { seed: number; count: number; size?: Size },
): Market[] {
  const chance = mulberry32(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)];
  const areas = commonest(
    files.startups.flatMap(({ area }) => area ?? []),
    COMMON_AREAS,
  );
  const tags = commonest(
    files.startups.flatMap((startup) => startup.tags),
    COMMON_TAGS,
  );
  const found = new Map<string, Market>();
  for (let draw = 0; draw < MOST_DRAWS && found.size < count; draw++) {
    const kind = pick(["area", "tag", "both"] as const);
    const area = kind === "tag" ? null : pick(areas);
    const tag = kind === "area" ? null : pick(tags);
    const year = pick(YEARS);
    const month = pick(["01-01", "07-01"]);
    const cut = `${year}-${month}`;
    const name = [area, tag, cut].filter((part) => part !== null).join(" ");
    const isIn = (startup: StartupRecord) =>
      (area === null || startup.area === area) && (tag === null || startup.tags.includes(tag));
    const market = { name, cut, files: partOf(files, { isIn, end: `${year + 1}-${month}` }) };
    if (fits(market, size)) found.set(name, market);
  }
  return [...found.values()];
}

function commonest(words: readonly string[], count: number): string[] {
  const seen = new Map<string, number>();
  for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1);
  return [...seen]
    .sort((a, b) => b[1] - a[1])
    .slice(0, count)
    .map(([word]) => word);
}

/** The deals of some startups before a day, with those who took part and nobody else. */
function partOf(
  { startups, providers, links }: DealFiles,
  { isIn, end }: { isIn: (startup: StartupRecord) => boolean; end: string },
): DealFiles {
  const inside = new Set(startups.filter(isIn).map(({ id }) => id));
  const kept = links.filter(({ startup, date }) => inside.has(startup) && isBefore(date, end));
  const asking = new Set(kept.map(({ startup }) => startup));
  const giving = new Set(kept.map(({ provider }) => provider));
  return {
    startups: startups.filter(({ id }) => asking.has(id)),
    providers: providers.filter(({ id }) => giving.has(id)),
    links: kept,
  };
}

function fits({ cut, files }: Market, size: Size): boolean {
  const later = files.links.filter(({ date }) => !isBefore(date, cut));
  const providers = files.providers.length;
  return (
    providers >= size.fewestProviders &&
    providers <= size.mostProviders &&
    countStartups(later) >= size.fewestQuestions &&
    files.links.length - later.length >= FEWEST_KNOWN
  );
}

function countStartups(links: readonly LinkRecord[]): number {
  return new Set(links.map(({ startup }) => startup)).size;
}

function isBefore(date: string | null, day: string): boolean {
  return (dayOf(date) ?? Number.NaN) < (dayOf(day) ?? Number.NaN);
}
