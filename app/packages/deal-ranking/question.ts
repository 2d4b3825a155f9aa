import type { Past } from "./past.ts";
import { rowOf } from "./sparse-rows.ts";
import { firstStage, nextStage } from "./stage-shares.ts";

/** A startup that looks for providers, as far as was known at the time. */
export interface Question {
  /** Row in the corpus. */
  startup: number;
  area: number;
  amount: number;
  /** How likely each stage is for the round it asks for; null where nothing is known of it. */
  stages: Float64Array | null;
  /** The likeliest of them, -1 where none is known. */
  stage: number;
  /** The known rounds that it had, in order. */
  rounds: Int32Array;
  /** Those who gave before, with how many times. */
  investors: ReadonlyMap<number, number>;
  /** Those of the last round. */
  lastInvestors: Int32Array;
}

export function questionOf(startup: number, past: Past): Question {
  const { rounds, corpus } = past.history;
  const { startups } = corpus;
  const history = startups.history[startup];
  const own = history < 0 ? new Int32Array() : rowOf(rounds.ofStartup, history);
  const earlier = own.filter((round) => round < past.end);
  const investors = new Map<number, number>();
  for (const round of earlier) {
    for (const provider of rowOf(rounds.providers, round)) {
      investors.set(provider, (investors.get(provider) ?? 0) + 1);
    }
  }
  const last = earlier.at(-1);
  // A record written before the last round tells the stage of then, not the one asked for now.
  const current = last === undefined || startups.day[startup] > rounds.day[last];
  const stages = current
    ? firstStage(past, startups.stage[startup])
    : nextStage(past, rounds.stage[last]);
  return {
    startup,
    area: startups.area[startup],
    amount: startups.amount[startup],
    stages,
    stage: stages ? stages.indexOf(Math.max(...stages)) : -1,
    rounds: earlier,
    investors,
    lastInvestors: last === undefined ? new Int32Array() : rowOf(rounds.providers, last),
  };
}
