import { rowOf } from "../sparse-rows.ts";
import { type Asked, type Part, sumOf } from "./part.ts";

/** Rounds that vote. */
const NEAREST = 100;
const SMOOTHING = 0.05;
/** What being the same startup adds to a similarity of at most four. */
const ITSELF = 3;
const HIGHEST = 4 + ITSELF;
/** Similarities are told apart to so many steps, to find the nearest in one pass. */
const STEPS = 700;

/** Who took part in the rounds of the hundred nearest startups. */
export const neighbours: Part = {
  features: ["neighbours"],
  write(asked, [column]) {
    votesInto(column, asked);
    const all = sumOf(column);
    if (all === 0) {
      column.set(asked.shares.map(Math.log));
      return;
    }
    for (let provider = 0; provider < column.length; provider++) {
      column[provider] = Math.log(column[provider] / all + SMOOTHING * asked.shares[provider]);
    }
  },
};

/** Every provider's votes: each of the nearest rounds gives its similarity, the latest first where many are alike. */
export function votesInto(votes: Float64Array, { question, past, tally }: Asked): void {
  const { end, history } = past;
  const { rounds, corpus } = history;
  const { startups } = corpus;
  const own = startups.history[question.startup];
  const similarity = new Float64Array(end);
  const steps = new Int32Array(STEPS + 1);
  for (let round = 0; round < end; round++) {
    const startup = rounds.startup[round];
    const stage = rounds.stage[round];
    let like = tally.tagSimilarity[round] + tally.wordSimilarity[round];
    if (question.area >= 0 && startups.area[startup] === question.area) like += 1;
    if (question.stages && stage >= 0) like += question.stages[stage];
    if (startup === own) like += ITSELF;
    similarity[round] = like;
    steps[stepOf(like)] += 1;
  }
  let lowest = STEPS;
  for (let count = steps[STEPS]; count < NEAREST && lowest > 0; count += steps[lowest]) lowest--;
  let left = NEAREST;
  const vote = (round: number) => {
    left--;
    for (const provider of rowOf(rounds.providers, round)) votes[provider] += similarity[round];
  };
  for (let round = 0; round < end; round++) if (stepOf(similarity[round]) > lowest) vote(round);
  for (let round = end - 1; round >= 0 && left > 0; round--) {
    if (stepOf(similarity[round]) === lowest) vote(round);
  }
}

function stepOf(similarity: number): number {
  return Math.min(STEPS, Math.floor((similarity / HIGHEST) * STEPS));
}
