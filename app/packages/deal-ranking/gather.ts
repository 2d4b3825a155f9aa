import type { ChoiceSet } from "../choice-model/index.ts";
import { mulberry32 } from "../seeded-random/index.ts";
import { createSimpleOrders, type SimpleOrders } from "./baselines.ts";
import { type SampleSize, sampleCandidates } from "./candidates.ts";
import { createFeatures, type Described, FEATURES, type Features } from "./features.ts";
import type { History } from "./history.ts";
import type { Lesson } from "./lessons.ts";

const SEED = 7;
const SAMPLE: SampleSize = { likeliest: 100, random: 50 };
const NEAR = FEATURES.indexOf("near");

/** A lesson as numbers: what could be chosen, those chosen first, described in three ways. */
export interface Gathered {
  /** Whether the startup had no round before. */
  first: boolean;
  alternatives: number;
  chosen: number;
  /** Sampling correction (`Candidates`). */
  offsets: Float64Array;
  /** By alternative: the features, its share of the deals by half-life, and the simple orders. */
  features: Float32Array;
  shares: Float32Array;
  simple: Float32Array;
}

/** A lesson's rows of one kind as a choice to fit to. */
export function choiceSet(
  rows: Float32Array,
  { alternatives, chosen, offsets }: Gathered,
): ChoiceSet {
  // A round of many counts more than a round of one, but not as often as it has members.
  return { rows, alternatives, chosen, offsets, weight: 1 / Math.sqrt(chosen) };
}

/**
 * Describes the lessons, step by step; those of whose providers none was known are left out.
 *
 * @param simple whether the simple orders are wanted too, which takes a third longer
 */
export function* gather(
  lessons: readonly Lesson[],
  { simple, size = SAMPLE }: { simple: boolean; size?: SampleSize },
): Generator<void, Gathered[]> {
  const random = mulberry32(SEED);
  const tools = new Map<History, { features: Features; orders: SimpleOrders | null }>();
  const gathered: Gathered[] = [];
  for (const { startup, past, wanted } of lessons) {
    yield;
    const known = tools.get(past.history) ?? {
      features: createFeatures(past.history),
      orders: simple ? createSimpleOrders(past.history) : null,
    };
    tools.set(past.history, known);
    const described = known.features.describe(startup, past);
    const [deals] = described.tally.faded;
    const chosen = wanted.filter((provider) => deals[provider] > 0);
    if (chosen.length === 0) continue;
    const { providers, offsets } = sampleCandidates(
      { chosen, likelihood: described.columns[NEAR] },
      { size, random },
    );
    gathered.push({
      first: described.question.rounds.length === 0,
      alternatives: providers.length,
      chosen: chosen.length,
      offsets,
      ...rowsOf(described, { providers, orders: known.orders }),
    });
  }
  return gathered;
}

function rowsOf(
  described: Described,
  { providers, orders }: { providers: readonly number[]; orders: SimpleOrders | null },
): Pick<Gathered, "features" | "shares" | "simple"> {
  return {
    features: rows(described.columns, providers),
    shares: rows(described.popularities, providers),
    simple: rows(orders?.columns(orders.of(described)) ?? [], providers),
  };
}

function rows(columns: readonly Float64Array[], providers: readonly number[]): Float32Array {
  const made = new Float32Array(providers.length * columns.length);
  providers.forEach((provider, row) => {
    columns.forEach((column, at) => {
      made[row * columns.length + at] = column[provider];
    });
  });
  return made;
}
