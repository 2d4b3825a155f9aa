import type { MatchContext } from "./context.ts";
import { Best } from "./engine/best.ts";
import { createWords } from "./engine/dictionary.ts";
import { Indexes } from "./engine/indexes.ts";
import { confidenceOf, scoreOf } from "./engine/key.ts";
import { compileProfiles } from "./engine/profiles.ts";
import { selectBest } from "./engine/select.ts";
import type { ApplicationProfile, ResourceProfile } from "./types.ts";

/** Lists of the best, flat: entry `e` of list `i` stands at `i × k + e`, for `e` below `counts[i]`. */
export interface BestLists {
  counts: Int32Array;
  /** Index of the other side, in the order given to `matchAll`. */
  others: Int32Array;
  scores: Float64Array;
  confidences: Float64Array;
}

/** Eligible pairs, best first, both ways. */
export interface CityMatches {
  k: number;
  ofApplications: BestLists;
  ofResources: BestLists;
}

export interface CityOptions {
  context: MatchContext;
  /** How many to keep each way. */
  k: number;
}

/** The bare matching of a city, the yardstick for what the product stores: nothing is kept but the best both ways. */
export function matchAll(
  applications: readonly ApplicationProfile[],
  resources: readonly ResourceProfile[],
  { context, k }: CityOptions,
): CityMatches {
  const words = createWords();
  const profiles = compileProfiles(applications, words, context);
  const scannerOf = new Indexes(resources, words, context).scanners(profiles);
  const ofApplications = emptyLists(applications.length, k);
  const ofResources = new Best(resources.length, k);
  for (let application = 0; application < applications.length; application++) {
    const found = scannerOf(applications[application] as ApplicationProfile).scan(application);
    ofResources.offerAll(found, application);
    const kept = selectBest(found, k);
    ofApplications.counts[application] = kept;
    for (let entry = 0; entry < kept; entry++) {
      const key = found.keys[entry] as number;
      ofApplications.others[application * k + entry] = found.rows[entry] as number;
      ofApplications.scores[application * k + entry] = scoreOf(key);
      ofApplications.confidences[application * k + entry] = confidenceOf(key);
    }
  }
  for (let row = 0; row < resources.length; row++) ofResources.sort(row);
  return {
    k,
    ofApplications,
    ofResources: listed(ofResources),
  };
}

function listed({ k, counts, numbers, keys }: Best): BestLists {
  const lists = emptyLists(counts.length, k);
  lists.counts.set(counts);
  lists.others.set(numbers);
  keys.forEach((key, at) => {
    lists.scores[at] = scoreOf(key);
    lists.confidences[at] = confidenceOf(key);
  });
  return lists;
}

function emptyLists(lists: number, k: number): BestLists {
  return {
    counts: new Int32Array(lists),
    others: new Int32Array(lists * k),
    scores: new Float64Array(lists * k),
    confidences: new Float64Array(lists * k),
  };
}
