import { Person, stableMarriage } from "stable-marriage";
import { Instance, StablePairings } from "stable-marriages";
import { lpTerms, solveLp } from "./highs.ts";
import type { Market } from "./market.ts";

/** The resource of each startup, in the order of the startups. */
export type Places = (string | undefined)[];

/** One man a startup, one woman a place. */
export function bySeats({ startups, resources }: Market): Places {
  const men = new Map(startups.map(({ id }) => [id, new Person(id)]));
  const seats = new Map(
    resources.map(({ id, capacity }) => [
      id,
      Array.from({ length: capacity }, () => new Person(id)),
    ]),
  );
  for (const { id, prefs } of resources) {
    const wanted = prefs.flatMap((startup) => men.get(startup) ?? []);
    for (const seat of seats.get(id) ?? []) seat.preferences = wanted;
  }
  for (const { id, prefs } of startups) {
    const man = men.get(id);
    if (man) man.preferences = prefs.flatMap((resource) => seats.get(resource) ?? []);
  }
  stableMarriage([...men.values()]);
  return startups.map(({ id }) => men.get(id)?.fiance?.name);
}

/** For as many startups as places of one each, where everybody lists everybody. Finds all; the first is the men's best. */
export function byPairings({ startups, resources }: Market): Places {
  const startupAt = new Map(startups.map(({ id }, at) => [id, at]));
  const resourceAt = new Map(resources.map(({ id }, at) => [id, at]));
  const numbers = (prefs: string[], at: Map<string, number>) => prefs.map((id) => at.get(id) ?? 0);
  const instance = Instance.create(
    startups.length,
    startups.map(({ prefs }) => numbers(prefs, resourceAt)),
    resources.map(({ prefs }) => numbers(prefs, startupAt)),
  );
  const [best] = new StablePairings(instance).compute();
  return (best?.pairs ?? []).map((resource) => resources[resource]?.id);
}

/**
 * The stable allocations as a linear program (Baïou and Balinski 2000), and of them the one that startups
 * would rather have: for each pair, either the startup has something as good or the resource is full of better.
 */
export function byProgram({ startups, resources }: Market): Places {
  const choice = new Map<string, number>();
  for (const { id, prefs } of startups) {
    for (const resource of prefs) choice.set(`${id} ${resource}`, choice.size);
  }
  const rows: string[] = [];
  const rank: number[] = [];
  const at = (startup: string, resource: string) => choice.get(`${startup} ${resource}`) ?? 0;
  const listOf = new Map(startups.map(({ id, prefs }) => [id, prefs]));
  for (const { id, prefs } of startups) {
    rows.push(`${lpTerms(prefs.map((resource) => [1, at(id, resource)]))} <= 1`);
    prefs.forEach((_, place) => {
      rank.push(prefs.length - place);
    });
  }
  for (const { id, capacity, prefs } of resources) {
    rows.push(`${lpTerms(prefs.map((startup) => [1, at(startup, id)]))} <= ${capacity}`);
    prefs.forEach((startup, place) => {
      const own = listOf.get(startup) ?? [];
      const asGood = own
        .slice(0, own.indexOf(id) + 1)
        .map((r): [number, number] => [capacity, at(startup, r)]);
      const better = prefs.slice(0, place).map((other): [number, number] => [1, at(other, id)]);
      rows.push(`${lpTerms([...asGood, ...better])} >= ${capacity}`);
    });
  }
  const taken = solveLp({ worth: rank, rows, whole: true });
  return startups.map(({ id, prefs }) => prefs.find((resource) => taken(at(id, resource))));
}
