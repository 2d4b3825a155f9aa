import { type AreaStageCache, type AreaStageSums, KERNELS } from "../area-stage.ts";
import { CosineIndex } from "../cosine.ts";
import type { Question } from "../question.ts";
import type { TrackRecord } from "../track-record.ts";
import { addTo, columnsOf, type Part } from "./part.ts";

/** Shrinkage: a provider's shares count as if it had this many more deals spread like everybody's. */
const PRIOR_DEALS = 3;
const PRIOR_JOINT_DEALS = 1;
const SMOOTHING = 0.3;
const NEAR_SMOOTHING = 1e-3;
const TINY = 1e-9;

export const TRAITS = [
  "tagLift",
  "areaLift",
  "stageLift",
  "tagAndArea",
  "tagAndStage",
  "areaAndStage",
  "allThree",
  "tagDeals",
  "areaDeals",
  "stageDeals",
  "tagDealsLately",
  "areaDealsLately",
  "stageDealsLately",
  "tagAndStageLately",
  "near",
  "nearLately",
  "nearest",
] as const;

type F = Float64Array;

interface TagSums {
  tag: Float64Array;
  tagArea: Float64Array;
  tagStage: Float64Array;
  all: Float64Array;
  recentTag: Float64Array;
  recentTagStage: Float64Array;
  near: Float64Array[];
  shares: { tag: number; tagArea: number; tagStage: number; all: number };
  nearAll: number[];
}

/**
 * A provider's earlier deals of the question's tags, area and stage: how many, of late, how much above
 * everybody's share, and how much more than each trait alone lets expect where they meet.
 */
export function traitsPart(record: TrackRecord, cache: AreaStageCache): Part {
  const count = record.corpus.providers.count;
  const cosine = new CosineIndex(record.tags);
  const columns = columnsOf(TRAITS.length, count);
  const sums = emptySums(count);
  return {
    columns(question) {
      const areaStage = cache.of(question);
      sumTags(question, { record, cache, areaStage, cosine, sums });
      fill(columns, { deals: record.deals, areaStage, sums });
      return columns;
    },
  };
}

function emptySums(count: number): TagSums {
  const [tag, tagArea, tagStage, all, recentTag, recentTagStage] = columnsOf(6, count);
  return {
    tag,
    tagArea,
    tagStage,
    all,
    recentTag,
    recentTagStage,
    near: columnsOf(KERNELS.length, count),
    shares: { tag: 0, tagArea: 0, tagStage: 0, all: 0 },
    nearAll: KERNELS.map(() => 0),
  };
}

function sumTags(
  question: Question,
  {
    record,
    cache,
    areaStage,
    cosine,
    sums,
  }: {
    record: TrackRecord;
    cache: AreaStageCache;
    areaStage: AreaStageSums;
    cosine: CosineIndex;
    sums: TagSums;
  },
): void {
  const { rounds, corpus } = record;
  const { tag, tagArea, tagStage, all, recentTag, recentTagStage, near, shares, nearAll } = sums;
  for (const values of [tag, tagArea, tagStage, all, recentTag, recentTagStage]) values.fill(0);
  near.forEach((values, which) => {
    values.set(areaStage.near[which]);
    nearAll[which] = areaStage.nearAll[which];
  });
  shares.tag = shares.tagArea = shares.tagStage = shares.all = 0;
  const neighbours = cosine.of(question.tags);
  const total = Math.max(1, rounds.providers.values.length);
  for (let found = 0; found < neighbours.count; found++) {
    const round = neighbours.rounds[found];
    const like = neighbours.similarity[found];
    const stage = rounds.stage[round];
    const area = corpus.startups.area[rounds.startup[round]];
    const shared = question.area >= 0 && area === question.area ? 1 : 0;
    const likely = question.stages && stage >= 0 ? question.stages[stage] : 0;
    const recent = cache.recent[round];
    const start = rounds.providers.start[round];
    const end = rounds.providers.start[round + 1];
    shares.tag += (like * (end - start)) / total;
    shares.tagArea += (like * shared * (end - start)) / total;
    shares.tagStage += (like * likely * (end - start)) / total;
    shares.all += (like * shared * likely * (end - start)) / total;
    for (let which = 0; which < KERNELS.length; which++) {
      const factor = areaStage.factors[which][(stage + 1) * 2 + shared];
      const fading = cache.fading[which][round];
      const more = factor * fading * (Math.exp((KERNELS[which]?.tag ?? 0) * like) - 1);
      nearAll[which] += more * (end - start);
      for (let at = start; at < end; at++) {
        addTo(near[which], rounds.providers.values[at], more);
      }
    }
    for (let at = start; at < end; at++) {
      const provider = rounds.providers.values[at];
      addTo(tag, provider, like);
      addTo(tagArea, provider, like * shared);
      addTo(tagStage, provider, like * likely);
      addTo(all, provider, like * shared * likely);
      addTo(recentTag, provider, like * recent);
      addTo(recentTagStage, provider, like * likely * recent);
    }
  }
}

/** Column by column, so that each loop touches two or three lists. */
function fill(
  columns: readonly Float64Array[],
  {
    deals,
    areaStage: context,
    sums,
  }: { deals: Float64Array; areaStage: AreaStageSums; sums: TagSums },
): void {
  const [tagLift, areaLift, stageLift, tagArea, tagStage, areaStage, allThree, ...rest] = columns;
  lifts(tagLift, sums.tag, { deals, share: sums.shares.tag });
  lifts(areaLift, context.area, { deals, share: context.shares.area });
  lifts(stageLift, context.stage, { deals, share: context.shares.stage });
  beyond(tagArea, sums.tagArea, {
    deals,
    share: sums.shares.tagArea,
    expected: [tagLift, areaLift],
  });
  beyond(tagStage, sums.tagStage, {
    deals,
    share: sums.shares.tagStage,
    expected: [tagLift, stageLift],
  });
  beyond(areaStage, context.areaStage, {
    deals,
    share: context.shares.areaStage,
    expected: [areaLift, stageLift],
  });
  beyond(allThree, sums.all, {
    deals,
    share: sums.shares.all,
    expected: [tagLift, areaLift, stageLift],
  });
  const counted = [
    sums.tag,
    context.area,
    context.stage,
    sums.recentTag,
    context.recentArea,
    context.recentStage,
    sums.recentTagStage,
  ];
  counted.forEach((values, at) => {
    logs(rest[at], values, { scale: 1, least: SMOOTHING });
  });
  sums.near.forEach((values, which) => {
    const scale = 1 / (sums.nearAll[which] + TINY);
    logs(rest[counted.length + which], values, { scale, least: NEAR_SMOOTHING });
  });
}

function logs(column: F, values: F, { scale, least }: { scale: number; least: number }): void {
  for (let at = 0; at < column.length; at++) {
    column[at] = Math.log(values[at] * scale + least);
  }
}

/** How far above everybody's share a provider's is, as a logarithm; shrunk towards 0 where it did little. */
function lifts(column: F, own: F, { deals, share }: { deals: F; share: number }): void {
  for (let at = 0; at < column.length; at++) {
    const above = own[at] + PRIOR_DEALS * share + TINY;
    column[at] = Math.log(above / ((deals[at] + PRIOR_DEALS) * share + TINY));
  }
}

/** How much more deals have several traits at once than the lifts of each let expect. */
function beyond(
  column: F,
  own: F,
  { deals, share, expected }: { deals: F; share: number; expected: readonly F[] },
): void {
  for (let at = 0; at < column.length; at++) {
    let lift = 0;
    for (const each of expected) lift += each[at];
    const usual = deals[at] * share * Math.exp(lift);
    column[at] = Math.log((own[at] + PRIOR_JOINT_DEALS) / (usual + PRIOR_JOINT_DEALS));
  }
}
