import type { Corpus } from "./corpus.ts";
import type { Rounds } from "./rounds.ts";
import { rowOf } from "./sparse-rows.ts";
import type { StageGuess } from "./stage-guess.ts";

/** A startup that looks for providers, as far as was known at the time. */
export interface Question {
  /** Row in the corpus. */
  startup: number;
  tags: Int32Array;
  words: Int32Array;
  area: number;
  amount: number;
  /** How likely each stage is for the round it asks for; null where nothing is known of it. */
  stages: Float64Array | null;
  /** The likeliest of them, -1 where none is known. */
  stage: number;
  /** Rounds it had before. */
  rounds: number;
  stageBefore: number;
  /** Those who gave before, with how many times. */
  investors: ReadonlyMap<number, number>;
  /** Those of the last round. */
  lastInvestors: Int32Array;
}

export function questionOf(
  startup: number,
  { corpus, rounds, guess }: { corpus: Corpus; rounds: Rounds; guess: StageGuess },
): Question {
  const { startups } = corpus;
  const history = startups.history[startup];
  const earlier = history < 0 ? new Int32Array() : rowOf(rounds.ofStartup, history);
  const investors = new Map<number, number>();
  for (const round of earlier) {
    for (const provider of rowOf(rounds.providers, round)) {
      investors.set(provider, (investors.get(provider) ?? 0) + 1);
    }
  }
  const last = earlier.at(-1);
  const stageBefore = last === undefined ? -1 : rounds.stage[last];
  const said = startups.stage[startup];
  // A record written before the last round tells the stage of then, not the one asked for now.
  const current = last === undefined || isLater(startups.day[startup], rounds.day[last]);
  const stages = current ? guess.first(said) : guess.next(stageBefore);
  return {
    startup,
    tags: rowOf(startups.tags, startup),
    words: rowOf(startups.words, startup),
    area: startups.area[startup],
    amount: startups.amount[startup],
    stages,
    stage: stages ? stages.indexOf(Math.max(...stages)) : -1,
    rounds: earlier.length,
    stageBefore,
    investors,
    lastInvestors: last === undefined ? new Int32Array() : rowOf(rounds.providers, last),
  };
}

function isLater(day: number, than: number): boolean {
  return day > than;
}
