import { addTo, columnsOf } from "./parts/part.ts";
import type { Question } from "./question.ts";
import type { TrackRecord } from "./track-record.ts";

/** How much a shared trait adds to the log-similarity of two rounds, and their half-life in years. */
export interface Kernel {
  tag: number;
  area: number;
  stage: number;
  halfLife: number;
}

export const KERNELS: readonly Kernel[] = [
  { tag: 2, area: 1, stage: 3, halfLife: 2 },
  { tag: 1, area: 1, stage: 2, halfLife: 1 },
  { tag: 3, area: 2, stage: 4, halfLife: 4 },
];
const RECENT = 0.5;
const MOST_SETTINGS = 150;

/** Sums over all rounds that depend on a question's area and stage alone. */
export interface AreaStageSums {
  /** By provider: deals in the area, at the stage, both; the same of late. */
  area: Float64Array;
  stage: Float64Array;
  areaStage: Float64Array;
  recentArea: Float64Array;
  recentStage: Float64Array;
  /** By kernel and provider: similarity of its rounds, tags left out. */
  near: Float64Array[];
  /** Shares of all deals, and sums of similarity. */
  shares: { area: number; stage: number; areaStage: number };
  nearAll: number[];
  /** Factor of a round by kernel, stage (one more than the stage) and whether the area is shared. */
  factors: Float64Array[];
}

/** The sums of each area and stage, cached: many questions share them. */
export class AreaStageCache {
  readonly #record: TrackRecord;
  readonly #known = new Map<Float64Array | null, Map<number, AreaStageSums>>();
  #count = 0;
  /** By kernel and round: the weight that its age leaves it. */
  readonly fading: Float64Array[];
  readonly recent: Float64Array;

  constructor(record: TrackRecord) {
    this.#record = record;
    this.fading = KERNELS.map(({ halfLife }) =>
      record.age.map((years) => 0.5 ** (years / halfLife)),
    );
    this.recent = record.age.map((years) => 0.5 ** (years / RECENT));
  }

  of({ area, stages }: Question): AreaStageSums {
    const known = this.#known.get(stages)?.get(area);
    if (known) return known;
    if (this.#count++ % MOST_SETTINGS === 0) this.#known.clear();
    const sums = this.#sum(area, stages);
    const byArea = this.#known.get(stages) ?? new Map<number, AreaStageSums>();
    this.#known.set(stages, byArea.set(area, sums));
    return sums;
  }

  #sum(area: number, stages: Float64Array | null): AreaStageSums {
    const { rounds, corpus } = this.#record;
    const count = corpus.providers.count;
    const [inArea, atStage, both, recentArea, recentStage] = columnsOf(5, count);
    const near = columnsOf(KERNELS.length, count);
    const nearAll = KERNELS.map(() => 0);
    const shares = { area: 0, stage: 0, areaStage: 0 };
    const factors = KERNELS.map((kernel) => factorsOf(kernel, stages, corpus.sizes.stages));
    const total = Math.max(1, rounds.providers.values.length);
    for (let round = 0; round < rounds.count; round++) {
      const stage = rounds.stage[round];
      const shared = area >= 0 && corpus.startups.area[rounds.startup[round]] === area ? 1 : 0;
      const likely = stages && stage >= 0 ? stages[stage] : 0;
      const recent = this.recent[round];
      const end = rounds.providers.start[round + 1];
      for (let at = rounds.providers.start[round]; at < end; at++) {
        const provider = rounds.providers.values[at];
        shares.area += shared;
        shares.stage += likely;
        shares.areaStage += shared * likely;
        addTo(inArea, provider, shared);
        addTo(atStage, provider, likely);
        addTo(both, provider, shared * likely);
        addTo(recentArea, provider, shared * recent);
        addTo(recentStage, provider, likely * recent);
        for (let which = 0; which < KERNELS.length; which++) {
          const factor = factors[which][(stage + 1) * 2 + shared];
          const weight = factor * this.fading[which][round];
          addTo(near[which], provider, weight);
          nearAll[which] += weight;
        }
      }
    }
    return {
      area: inArea,
      stage: atStage,
      areaStage: both,
      recentArea,
      recentStage,
      near,
      nearAll,
      factors,
      shares: {
        area: shares.area / total,
        stage: shares.stage / total,
        areaStage: shares.areaStage / total,
      },
    };
  }
}

function factorsOf(kernel: Kernel, stages: Float64Array | null, count: number): Float64Array {
  const factors = new Float64Array((count + 1) * 2);
  for (let stage = -1; stage < count; stage++) {
    const likely = stages && stage >= 0 ? stages[stage] : 0;
    for (const shared of [0, 1]) {
      factors[(stage + 1) * 2 + shared] = Math.exp(kernel.stage * likely + kernel.area * shared);
    }
  }
  return factors;
}
