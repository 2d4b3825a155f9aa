import type { Question } from "../question.ts";
import { rowOf, sparseRows } from "../sparse-rows.ts";
import { fitTaste } from "../taste/fit.ts";
import { type Described, TraitBook } from "../taste/traits.ts";
import type { TrackRecord } from "../track-record.ts";
import { addTo, type Part } from "./part.ts";

export const TASTE = ["taste"] as const;

/**
 * Years over which a deal counts half: the first that leaves enough to learn from. Rounds that count less than
 * a twentieth are left out.
 */
const HALF_LIVES = [0.7, 1.5, 4, 20];
const ENOUGH = 800;
const LEAST_WEIGHT = 0.05;
const FEWEST_DEALS = 3;
const MOST_PROVIDERS = 800;
const UNSEEN = 0.05;

/**
 * Each provider's own taste: how much likelier a round's traits make it to take part, learnt for all
 * providers at once, so that correlated traits are not counted twice.
 */
export function tastePart(record: TrackRecord): Part {
  const { rounds, corpus } = record;
  const weight = weightsOf(record);
  const faded = new Float64Array(corpus.providers.count);
  for (let round = 0; round < rounds.count; round++) {
    for (const provider of rowOf(rounds.providers, round)) {
      addTo(faded, provider, weight[round]);
    }
  }
  const all = faded.reduce((sum, value) => sum + value, 0);
  const chosen = [...faded.keys()]
    .filter((provider) => record.deals[provider] >= FEWEST_DEALS)
    .sort((a, b) => faded[b] - faded[a] || a - b)
    .slice(0, MOST_PROVIDERS);
  const place = new Int32Array(corpus.providers.count).fill(-1);
  chosen.forEach((provider, index) => {
    place[provider] = index;
  });
  const { book, weights } = learn(record, { weight, place, count: chosen.length });
  const fallback = faded.map((value) => Math.log((value + UNSEEN) / (all + 1)));
  const column = new Float64Array(corpus.providers.count);
  return {
    columns(question) {
      const { traits, amounts } = book.encode([describe(question)]);
      const scores = new Float64Array(chosen.length);
      traits.values.forEach((trait, at) => {
        const amount = amounts[at];
        const base = trait * chosen.length;
        for (let index = 0; index < chosen.length; index++) {
          addTo(scores, index, weights[base + index] * amount);
        }
      });
      const highest = scores.reduce(
        (most, score) => Math.max(most, score),
        Number.NEGATIVE_INFINITY,
      );
      const total = scores.reduce((sum, score) => sum + Math.exp(score - highest), 0);
      column.set(fallback);
      chosen.forEach((provider, index) => {
        column[provider] = scores[index] - highest - Math.log(total);
      });
      return [column];
    },
  };
}

function weightsOf({ rounds, age }: TrackRecord): Float64Array {
  for (const halfLife of HALF_LIVES) {
    const weight = age.map((years) => 0.5 ** (years / halfLife));
    let deals = 0;
    for (let round = 0; round < rounds.count; round++) {
      deals += weight[round] * rowOf(rounds.providers, round).length;
    }
    if (deals >= ENOUGH || halfLife === HALF_LIVES.at(-1)) return weight;
  }
  return age.map(() => 1);
}

function learn(
  record: TrackRecord,
  { weight, place, count }: { weight: Float64Array; place: Int32Array; count: number },
): { book: TraitBook; weights: Float32Array } {
  const { rounds } = record;
  const kept: number[] = [];
  const takers: number[][] = [];
  for (let round = 0; round < rounds.count; round++) {
    if (weight[round] < LEAST_WEIGHT) continue;
    const known = [...rowOf(rounds.providers, round)].map((provider) => place[provider]);
    const taking = known.filter((index) => index >= 0);
    if (taking.length === 0) continue;
    kept.push(round);
    takers.push(taking);
  }
  const described = kept.map((round) => describeRound(record, round));
  const book = new TraitBook(record, described);
  const weights = fitTaste(
    {
      ...book.encode(described),
      weight: Float64Array.from(kept, (round) => weight[round]),
      providers: sparseRows(takers),
    },
    { providers: count, l2Penalty: book.l2Penalty },
  );
  return { book, weights };
}

function describeRound({ rounds }: TrackRecord, round: number): Described {
  const startup = rounds.startup[round];
  const stage = rounds.stage[round];
  const before = [...rowOf(rounds.ofStartup, startup)].filter((other) => other < round);
  return {
    startup,
    stages: stage < 0 ? [] : [[stage, 1]],
    stageBefore: rounds.stageBefore[round],
    rounds: rounds.number[round],
    investors: new Set(before.flatMap((other) => [...rowOf(rounds.providers, other)])),
  };
}

function describe(question: Question): Described {
  const stages = question.stages ? [...question.stages.entries()] : [];
  return {
    startup: question.startup,
    stages: stages.filter(([, share]) => share > 0.02),
    stageBefore: question.stageBefore,
    rounds: question.rounds,
    investors: question.investors.keys(),
  };
}
