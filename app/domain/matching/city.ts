import type { MatchContext } from "./context.ts";
import { Best } from "./engine/best.ts";
import { createWords } from "./engine/dictionary.ts";
import { confidenceOf, scoreOf } from "./engine/key.ts";
import { compileProfiles } from "./engine/profiles.ts";
import { ResourceIndex } from "./engine/resource-index.ts";
import { Scanner } from "./engine/scanner.ts";
import { selectBest } from "./engine/select.ts";
import { tieOrder } from "./rank.ts";
import type { ApplicationProfile, ResourceProfile } from "./types.ts";

/** Lists of the best, flat: entry `e` of list `i` stands at `i × k + e`, for `e` below `counts[i]`. */
export interface BestLists {
  counts: Int32Array;
  /** Index of the other side, in the order given to `matchAll`; applications count from `first`. */
  others: Int32Array;
  scores: Float64Array;
  confidences: Float64Array;
}

/** Eligible pairs, best first, both ways. Plain arrays, so that a worker can hand it over. */
export interface CityMatches {
  k: number;
  /** Index of the first application in the whole city. */
  first: number;
  ofApplications: BestLists;
  ofResources: BestLists;
}

export interface CityOptions {
  context: MatchContext;
  /** How many to keep each way. */
  k: number;
  /** Where this part of the city begins, when several workers share it. */
  first?: number;
  /** Called now and then; may throw to stop the run. */
  onProgress?: (done: number, total: number) => void;
}

const PROGRESS_EVERY = 512;

/** Matches these applications with all resources. Parts of a city go together by `mergeCity`. */
export function matchAll(
  applications: readonly ApplicationProfile[],
  resources: readonly ResourceProfile[],
  { context, k, first = 0, onProgress }: CityOptions,
): CityMatches {
  const words = createWords();
  const order = tieOrder(resources);
  const ordered = order.map((index) => resources[index] as ResourceProfile);
  const index = new ResourceIndex(ordered, words, context);
  const scanner = new Scanner(index, compileProfiles(applications, words, context));
  const ofApplications = emptyLists(applications.length, k);
  const ofResources = new Best(resources.length, k);
  for (let application = 0; application < applications.length; application++) {
    const found = scanner.scan(application);
    ofResources.offerAll(found, application);
    const kept = selectBest(found, k);
    ofApplications.counts[application] = kept;
    for (let entry = 0; entry < kept; entry++) {
      const key = found.keys[entry] as number;
      ofApplications.others[application * k + entry] = order[found.rows[entry] as number] as number;
      ofApplications.scores[application * k + entry] = scoreOf(key);
      ofApplications.confidences[application * k + entry] = confidenceOf(key);
    }
    if (application % PROGRESS_EVERY === 0) onProgress?.(application, applications.length);
  }
  for (let row = 0; row < resources.length; row++) ofResources.sort(row);
  onProgress?.(applications.length, applications.length);
  return {
    k,
    first,
    ofApplications,
    ofResources: inOrder(ofResources, order, first),
  };
}

/** From the order of ties back to the order given. */
function inOrder(best: Best, order: readonly number[], first: number): BestLists {
  const { k } = best;
  const lists = emptyLists(order.length, k);
  order.forEach((index, row) => {
    const kept = best.counts[row] as number;
    lists.counts[index] = kept;
    for (let entry = 0; entry < kept; entry++) {
      const key = best.keys[row * k + entry] as number;
      lists.others[index * k + entry] = (best.numbers[row * k + entry] as number) + first;
      lists.scores[index * k + entry] = scoreOf(key);
      lists.confidences[index * k + entry] = confidenceOf(key);
    }
  });
  return lists;
}

/** The whole city from its parts, in whatever order they come. */
export function mergeCity(parts: readonly CityMatches[]): CityMatches {
  const sorted = [...parts].sort((a, b) => a.first - b.first);
  const [head] = sorted;
  if (!head) throw new RangeError("A city has at least one part");
  const { k, first } = head;
  const count = sorted.reduce((sum, part) => sum + part.ofApplications.counts.length, 0);
  const ofApplications = emptyLists(count, k);
  for (const part of sorted) {
    for (let list = 0; list < part.ofApplications.counts.length; list++) {
      copyList(part.ofApplications, list, {
        into: ofApplications,
        list: list + part.first - first,
        k,
      });
    }
  }
  const resources = head.ofResources.counts.length;
  const ofResources = emptyLists(resources, k);
  for (let list = 0; list < resources; list++) mergeList(sorted, list, { into: ofResources, k });
  return { k, first, ofApplications, ofResources };
}

/** Takes the best head of the parts, the earlier part where they are equal, until the list is full. */
function mergeList(
  parts: readonly CityMatches[],
  list: number,
  { into, k }: { into: BestLists; k: number },
): void {
  const heads = parts.map(() => 0);
  const base = list * k;
  let taken = 0;
  for (; taken < k; taken++) {
    let from = -1;
    parts.forEach(({ ofResources }, part) => {
      if ((heads[part] as number) >= (ofResources.counts[list] as number)) return;
      if (from < 0 || better(parts, { list, k, heads }, part, from)) from = part;
    });
    const source = parts[from]?.ofResources;
    if (!source) break;
    const at = base + (heads[from] as number);
    into.others[base + taken] = source.others[at] as number;
    into.scores[base + taken] = source.scores[at] as number;
    into.confidences[base + taken] = source.confidences[at] as number;
    heads[from] = (heads[from] as number) + 1;
  }
  into.counts[list] = taken;
}

function better(
  parts: readonly CityMatches[],
  { list, k, heads }: { list: number; k: number; heads: readonly number[] },
  one: number,
  other: number,
): boolean {
  const a = parts[one]?.ofResources;
  const b = parts[other]?.ofResources;
  if (!a || !b) return false;
  const atA = list * k + (heads[one] as number);
  const atB = list * k + (heads[other] as number);
  const score = (a.scores[atA] as number) - (b.scores[atB] as number);
  return (
    score > 0 || (score === 0 && (a.confidences[atA] as number) > (b.confidences[atB] as number))
  );
}

function emptyLists(lists: number, k: number): BestLists {
  return {
    counts: new Int32Array(lists),
    others: new Int32Array(lists * k),
    scores: new Float64Array(lists * k),
    confidences: new Float64Array(lists * k),
  };
}

function copyList(
  from: BestLists,
  source: number,
  { into, list, k }: { into: BestLists; list: number; k: number },
): void {
  const end = source * k + k;
  into.counts[list] = from.counts[source] as number;
  into.others.set(from.others.subarray(source * k, end), list * k);
  into.scores.set(from.scores.subarray(source * k, end), list * k);
  into.confidences.set(from.confidences.subarray(source * k, end), list * k);
}
