import type { Corpus } from "./corpus.ts";
import type { Progress } from "./evaluate.ts";
import { createFeatures } from "./features.ts";
import { gather } from "./gather.ts";
import { createHistory, type History } from "./history.ts";
import { type Lesson, lessonsByFold, lessonsOf } from "./lessons.ts";
import { bestOf } from "./metrics.ts";
import { fitModel, scoresOf } from "./model.ts";
import { type Past, pastAt, wholePast } from "./past.ts";
import { isDated, lastDay } from "./split.ts";

/** The best providers of one question: rows in the corpus, with what they score. */
export interface Recommendation {
  /** Row of the startup in the corpus. */
  startup: number;
  providers: { provider: number; score: number }[];
}

/** Weights are learnt anew for questions before which so many times as many rounds were known. */
const GROWTH = 1.3;

/** Questions that one model answers. */
interface Group {
  questions: { startup: number; past: Past }[];
  lessons: Lesson[];
}

/**
 * Lists the `k` best providers for each question of the corpus by the deals before its date, those of a question
 * without a date by all deals. Neither a list nor the weights behind it know anything of a later deal. Scores
 * compare within one list: differences of logarithms, the higher the likelier.
 */
export function* recommend(corpus: Corpus, k: number): Generator<Progress, Recommendation[]> {
  const history = createHistory(corpus, () => true);
  const groups = groupsOf(corpus, history);
  const total = groups.reduce(
    (sum, { questions, lessons }) => sum + questions.length + lessons.length,
    0,
  );
  const features = createFeatures(history);
  const found: Recommendation[] = [];
  let done = 0;
  for (const { questions, lessons } of groups) {
    const steps = gather(lessons, { simple: false });
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield { done: done++, total };
    const model = fitModel(step.value);
    for (const { startup, past } of questions) {
      yield { done: done++, total };
      const scores = scoresOf(model, features.describe(startup, past));
      const providers = bestOf(scores, k).map((provider) => ({
        provider,
        score: scores[provider],
      }));
      found.push({ startup, providers });
    }
  }
  return found.sort((a, b) => a.startup - b.startup);
}

/** Questions before which about as much was known share a model, learnt from what the earliest of them may know. */
function groupsOf(corpus: Corpus, history: History): Group[] {
  const dated = isDated(corpus);
  const now = dated ? lastDay(corpus) + 1 : Number.NaN;
  const groups = new Map<number, Group["questions"]>();
  for (let startup = corpus.firstQuestion; startup < corpus.startups.count; startup++) {
    const day = corpus.startups.asks[startup];
    const past = Number.isNaN(day) ? wholePast(history, now) : pastAt(history, day);
    const size = Math.floor(Math.log(past.end + 1) / Math.log(GROWTH));
    const group = groups.get(size) ?? [];
    group.push({ startup, past });
    groups.set(size, group);
  }
  return [...groups.values()].map((questions) => {
    const earliest = questions.reduce((least, each) =>
      each.past.end < least.past.end ? each : least,
    );
    const lessons = dated ? lessonsOf(earliest.past) : lessonsByFold(corpus, () => true);
    return { questions, lessons };
  });
}
