import { mulberry32 } from "../seeded-random/index.ts";
import type { Corpus } from "./corpus.ts";

/** A stretch of time: what was known before it, and who was found in it by which startup. */
export interface Window {
  /** Day on which it is asked; NaN where the files tell no dates. */
  asOf: number;
  known: (link: number) => boolean;
  /** By startup: the providers found. */
  wanted: Map<number, Set<number>>;
}

export interface Split extends Window {
  /** Windows inside of what is known, to learn from. */
  inner: Window[];
  by: "date" | "startup";
}

/** Share of the links after the default cut, and of the earlier ones in each inner window. */
const TEST_SHARE = 0.2;
const INNER_WINDOWS = 2;
const INNER_TEST_SHARE = 0.25;
const FOLDS = 3;
/** Dates beyond this quantile by more than so many days are taken for typing errors. */
const OUTLIER_SHARE = 0.05;
const DAYS_AHEAD = 730;
const SEED = 20;
/** Below this share of dated links the split is by startup. */
const LEAST_DATED = 0.5;

/** The day from which a fifth of the dated links lie after it; null where dates are mostly missing. */
export function defaultCut({ links }: Corpus): number | null {
  const days = links.day.filter((day) => !Number.isNaN(day));
  if (days.length === 0 || days.length < LEAST_DATED * links.count) return null;
  return lateDay(days, TEST_SHARE);
}

/** Links from `cut` on are the questions; without a cut a fifth of the startups, drawn by a seed. */
export function splitAt(corpus: Corpus, cut: number | null): Split {
  if (cut === null) return splitByStartup(corpus);
  const window = windowOf(corpus, { from: cut, to: Number.POSITIVE_INFINITY });
  return { ...window, inner: innerWindows(corpus, window), by: "date" };
}

/** Windows to learn from where all links are known and the question comes after them. */
export function windowsOf(corpus: Corpus): { asOf: number; inner: Window[] } {
  if (defaultCut(corpus) === null) return { asOf: Number.NaN, inner: folds(corpus, () => true) };
  const all = { asOf: lastDay(corpus) + 1, known: () => true };
  return { asOf: all.asOf, inner: innerWindows(corpus, all) };
}

/** The last day of the links, but not a date far in the future that somebody mistyped. */
function lastDay({ links }: Corpus): number {
  const days = links.day.filter((day) => !Number.isNaN(day));
  return Math.min(days[days.length - 1], lateDay(days, OUTLIER_SHARE) + DAYS_AHEAD);
}

function windowOf({ links }: Corpus, { from, to }: { from: number; to: number }): Window {
  const wanted = new Map<number, Set<number>>();
  for (let link = 0; link < links.count; link++) {
    const day = links.day[link];
    if (day >= from && day < to) found(wanted, links.startup[link], links.provider[link]);
  }
  return {
    asOf: from,
    known(link) {
      const day = links.day[link];
      // A deal without a date may have come later: it counts as early only for other startups.
      return Number.isNaN(day) ? !wanted.has(links.startup[link]) : day < from;
    },
    wanted,
  };
}

function innerWindows(
  corpus: Corpus,
  { asOf, known }: { asOf: number; known: (link: number) => boolean },
): Window[] {
  const { links } = corpus;
  const days = links.day.filter((day, link) => !Number.isNaN(day) && known(link));
  const windows: Window[] = [];
  let to = asOf;
  for (let count = 0; count < INNER_WINDOWS; count++) {
    const before = days.filter((day) => day < to);
    const from = before.length === 0 ? Number.NaN : lateDay(before, INNER_TEST_SHARE);
    if (!(from < to) || !(before[0] < from)) break;
    const window = windowOf(corpus, { from, to });
    windows.push({ ...window, known: (link) => known(link) && window.known(link) });
    to = from;
  }
  return windows;
}

function lateDay(days: Float64Array, share: number): number {
  return days[Math.min(days.length - 1, Math.floor(days.length * (1 - share)))];
}

function splitByStartup(corpus: Corpus): Split {
  const { links } = corpus;
  const chance = mulberry32(SEED);
  const later = Array.from({ length: corpus.startups.count }, () => chance() < TEST_SHARE);
  const known = (link: number) => later[links.startup[link]] !== true;
  const wanted = new Map<number, Set<number>>();
  for (let link = 0; link < links.count; link++) {
    if (!known(link)) found(wanted, links.startup[link], links.provider[link]);
  }
  return { asOf: Number.NaN, known, wanted, inner: folds(corpus, known), by: "startup" };
}

/** Each third of the startups asked of the others. */
function folds(corpus: Corpus, known: (link: number) => boolean): Window[] {
  const { links } = corpus;
  const chance = mulberry32(SEED + 1);
  const fold = Array.from({ length: corpus.startups.count }, () => Math.floor(chance() * FOLDS));
  return Array.from({ length: FOLDS }, (_, which) => {
    const asked = (link: number) => fold[links.startup[link]] === which;
    const wanted = new Map<number, Set<number>>();
    for (let link = 0; link < links.count; link++) {
      if (known(link) && asked(link)) found(wanted, links.startup[link], links.provider[link]);
    }
    return { asOf: Number.NaN, known: (link: number) => known(link) && !asked(link), wanted };
  });
}

function found(wanted: Map<number, Set<number>>, startup: number, provider: number): void {
  wanted.set(startup, (wanted.get(startup) ?? new Set()).add(provider));
}
