import { mulberry32 } from "../seeded-random/index.ts";
import type { Corpus } from "./corpus.ts";

/** What is known at first, and who is found later by which startup. */
export interface Split {
  by: "date" | "startup";
  /** Day of the cut; NaN where the split is by startup. */
  day: number;
  /** Links before the cut. */
  known: (link: number) => boolean;
  /** Links that may be known to somebody, once their day is past. */
  usable: (link: number) => boolean;
  wanted: Map<number, Wanted>;
}

export interface Wanted {
  providers: Set<number>;
  /** Day on which the startup asks: what came before it may be known; NaN where the split is by startup. */
  day: number;
}

const TEST_SHARE = 0.2;
/** Dates beyond this quantile by more than so many days are taken for typing errors. */
const OUTLIER_SHARE = 0.05;
const DAYS_AHEAD = 730;
const SEED = 20;
/** Below this share of dated links the split is by startup. */
const LEAST_DATED = 0.5;

/** The day from which a fifth of the dated links lie after it; null where dates are mostly missing. */
export function defaultCut(corpus: Corpus): number | null {
  return isDated(corpus) ? lateDay(datedDays(corpus), TEST_SHARE) : null;
}

/** Whether enough links have a date to go by. */
export function isDated(corpus: Corpus): boolean {
  const days = datedDays(corpus);
  return days.length > 0 && days.length >= LEAST_DATED * corpus.links.count;
}

/** The last day of the links, but not a date far in the future that somebody mistyped. */
export function lastDay(corpus: Corpus): number {
  const days = datedDays(corpus);
  return Math.min(days[days.length - 1], lateDay(days, OUTLIER_SHARE) + DAYS_AHEAD);
}

/**
 * Links from `cut` on are to be found; without a cut those of a fifth of the startups, drawn by a seed. A startup
 * asks on the day of the first deal it finds; one that is new and whose record is older asked on the day of
 * the record, but not before the cut.
 */
export function splitAt(corpus: Corpus, cut: number | null): Split {
  return cut === null ? splitByStartup(corpus) : splitByDay(corpus, cut);
}

function splitByDay({ links, startups }: Corpus, cut: number): Split {
  const wanted = new Map<number, Wanted>();
  const hadDeals = new Set<number>();
  for (let link = 0; link < links.count; link++) {
    const startup = links.startup[link];
    const day = links.day[link];
    if (day < cut) hadDeals.add(startup);
    if (!(day >= cut)) continue;
    const found = wanted.get(startup) ?? { providers: new Set(), day };
    found.providers.add(links.provider[link]);
    wanted.set(startup, found);
  }
  for (const [startup, found] of wanted) {
    const recorded = startups.day[startup];
    if (hadDeals.has(startup) || Number.isNaN(recorded)) continue;
    found.day = Math.min(found.day, Math.max(cut, recorded));
  }
  return {
    by: "date",
    day: cut,
    known: (link) => links.day[link] < cut || isUndatedOfOthers(link),
    usable: (link) => !Number.isNaN(links.day[link]) || isUndatedOfOthers(link),
    wanted,
  };

  /** A deal without a date may have come later: it counts as early only for other startups. */
  function isUndatedOfOthers(link: number): boolean {
    return Number.isNaN(links.day[link]) && !wanted.has(links.startup[link]);
  }
}

function splitByStartup(corpus: Corpus): Split {
  const { links } = corpus;
  const chance = mulberry32(SEED);
  const later = Array.from({ length: corpus.startups.count }, () => chance() < TEST_SHARE);
  const known = (link: number) => later[links.startup[link]] !== true;
  const wanted = new Map<number, Wanted>();
  for (let link = 0; link < links.count; link++) {
    if (known(link)) continue;
    const startup = links.startup[link];
    const found = wanted.get(startup) ?? { providers: new Set(), day: Number.NaN };
    found.providers.add(links.provider[link]);
    wanted.set(startup, found);
  }
  return { by: "startup", day: Number.NaN, known, usable: known, wanted };
}

function datedDays({ links }: Corpus): Float64Array {
  return links.day.filter((day) => !Number.isNaN(day));
}

function lateDay(days: Float64Array, share: number): number {
  return days[Math.min(days.length - 1, Math.floor(days.length * (1 - share)))];
}
