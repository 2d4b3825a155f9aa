import type { Corpus } from "./corpus.ts";
import type { Progress } from "./evaluate.ts";
import { createFeatures } from "./features.ts";
import { bestOf } from "./metrics.ts";
import { learnModel, questionsIn, scoresOf } from "./model.ts";
import { questionOf } from "./question.ts";
import { createTrackRecord } from "./track-record.ts";
import { windowsOf } from "./windows.ts";

/** The best providers of one question: rows in the corpus, with what they score. */
export interface Recommendation {
  /** Row of the startup in the corpus. */
  startup: number;
  providers: { provider: number; score: number }[];
}

/**
 * Learns from all links and lists the `k` best providers for each question of the corpus. Scores compare
 * within one list: differences of logarithms, the higher the likelier.
 */
export function* recommend(corpus: Corpus, k: number): Generator<Progress, Recommendation[]> {
  const { asOf, inner } = windowsOf(corpus);
  const questions = corpus.startups.count - corpus.firstQuestion;
  const learning = inner.reduce((sum, window) => sum + questionsIn(window), 0);
  const total = learning + questions;
  let done = 0;
  const steps = learnModel(corpus, inner);
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield { done: Math.min(done++, learning), total };
  const model = step.value;
  const record = createTrackRecord(corpus, { asOf, chosen: () => true });
  const features = createFeatures(record);
  const found: Recommendation[] = [];
  for (let startup = corpus.firstQuestion; startup < corpus.startups.count; startup++) {
    yield { done: learning + found.length, total };
    const question = questionOf(startup, record);
    const { rounds } = question;
    const scores = scoresOf(model, { rounds, columns: features.columns(question) });
    found.push({
      startup,
      providers: bestOf(scores, k).map((provider) => ({
        provider,
        score: scores[provider],
      })),
    });
  }
  return found;
}
