import { mulberry32 } from "../seeded-random/index.ts";
import type { Corpus } from "./corpus.ts";
import { createHistory } from "./history.ts";
import { type Past, pastAt, wholePast } from "./past.ts";
import { rowOf } from "./sparse-rows.ts";

/** A question of the past with its answer: who asked, what was known then, and who took part. */
export interface Lesson {
  startup: number;
  past: Past;
  wanted: readonly number[];
}

/** The first rounds have too little before them to learn from. */
const UNLEARNT_SHARE = 0.3;
const MOST_LESSONS = 1500;
const FOLDS = 3;
const SEED = 21;

/**
 * The later rounds of what is known, each asked of what was known before its own day; evenly spaced where
 * there are many.
 */
export function lessonsOf({ history, end }: Past): Lesson[] {
  const { rounds } = history;
  const dated = Array.from({ length: end }, (_, round) => round).filter(
    (round) => !Number.isNaN(rounds.day[round]),
  );
  const late = dated.slice(Math.floor(UNLEARNT_SHARE * dated.length));
  return spaced(late, MOST_LESSONS).map((round) => ({
    startup: rounds.startup[round],
    past: pastAt(history, rounds.day[round]),
    wanted: [...rowOf(rounds.providers, round)],
  }));
}

/** Without dates: each third of the startups asked of what is known of the others. */
export function lessonsByFold(corpus: Corpus, known: (link: number) => boolean): Lesson[] {
  const { links } = corpus;
  const chance = mulberry32(SEED);
  const fold = Array.from({ length: corpus.startups.count }, () => Math.floor(chance() * FOLDS));
  const lessons = Array.from({ length: FOLDS }, (_, which) => {
    const asked = (link: number) => fold[links.startup[link]] === which;
    const history = createHistory(corpus, (link) => known(link) && !asked(link));
    const past = wholePast(history, Number.NaN);
    const wanted = new Map<number, Set<number>>();
    for (let link = 0; link < links.count; link++) {
      if (!known(link) || !asked(link)) continue;
      const startup = links.startup[link];
      wanted.set(startup, (wanted.get(startup) ?? new Set()).add(links.provider[link]));
    }
    return [...wanted].map(([startup, found]) => ({ startup, past, wanted: [...found] }));
  });
  return lessons.flatMap((each) => spaced(each, MOST_LESSONS / FOLDS));
}

function spaced<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  return Array.from({ length: most }, (_, at) => list[Math.floor((at * list.length) / most)]);
}
