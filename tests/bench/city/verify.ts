import { type CityMatches, matchAll } from "#app/domain/matching/match-all.ts";
import { naiveCandidates, naiveMatch } from "../naive-matcher.ts";
import { type World, world } from "./world.ts";

/**
 * Throws unless the engine and the straightforward scorer agree to the last digit: on a whole small city
 * both ways, and for a sample of the applications of the big one.
 */
export function verify(big: World, matches: CityMatches, sample: readonly number[]): string {
  const small = world({ applications: 400, resources: 300 }, 7);
  const found = matchAll(small.applications, small.resources, { context: small.context, k: 20 });
  const everyone = small.applications.map((_, index) => index);
  const pairs =
    compareApplications(small, found, everyone) +
    compareResources(small, found) +
    compareApplications(big, matches, sample);
  return `${pairs} kept pairs compared, all equal to the last digit`;
}

function compareApplications(
  city: World,
  { k, ofApplications }: CityMatches,
  sample: readonly number[],
): number {
  const { applications, resources, context } = city;
  const rowOf = new Map(resources.map(({ id }, index) => [id, index]));
  let pairs = 0;
  for (const index of sample) {
    const application = applications[index];
    if (!application) throw new RangeError(`No application ${index}`);
    const limits = { limit: k, nearMisses: 0 };
    const expected = naiveMatch(application, { items: resources, context }, limits).matches;
    same(ofApplications.counts[index], expected.length, application.id);
    expected.forEach((match, entry) => {
      const at = index * k + entry;
      same(ofApplications.others[at], rowOf.get(match.resourceId), application.id);
      same(ofApplications.scores[at], match.score, application.id);
      same(ofApplications.confidences[at], match.confidence, application.id);
    });
    pairs += expected.length;
  }
  return pairs;
}

function compareResources(city: World, { k, ofResources }: CityMatches): number {
  const { applications, resources, context } = city;
  const rowOf = new Map(applications.map(({ id }, index) => [id, index]));
  let pairs = 0;
  resources.forEach((resource, index) => {
    const expected = naiveCandidates(resource, { items: applications, context }, k);
    same(ofResources.counts[index], expected.length, resource.id);
    expected.forEach((match, entry) => {
      const at = index * k + entry;
      same(ofResources.others[at], rowOf.get(match.applicationId), resource.id);
      same(ofResources.scores[at], match.score, resource.id);
    });
    pairs += expected.length;
  });
  return pairs;
}

function same(found: number | undefined, expected: number | undefined, id: string): void {
  if (found !== expected)
    throw new Error(`${id}: the engine says ${found}, scoring says ${expected}`);
}
