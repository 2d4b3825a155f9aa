import { type MatchContext, matchContext } from "#app/domain/matching/context.ts";
import { DEFAULT_POLICY } from "#app/domain/matching/policy.ts";
import { type City, city } from "#tests/factories/city.ts";

export interface World extends City {
  context: MatchContext;
}

/** A made-up city of this size with all that scoring needs. */
export function world(sizes: { applications: number; resources: number }, seed: number): World {
  const made = city(sizes, seed);
  const policy = { ...DEFAULT_POLICY, priorities: made.priorities };
  return { ...made, context: matchContext({ ...made, policy }) };
}
