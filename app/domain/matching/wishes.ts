import type { MARK_KINDS } from "../vocabulary.ts";

/**
 * What a founder may ask of the district about a resource that nobody has claimed yet: to be introduced to the body
 * that the plan names, and to be told when it is claimed.
 */
export const WISHES = [
  "introduce",
  "claimed",
] as const satisfies readonly (typeof MARK_KINDS)[number][];
export type Wish = (typeof WISHES)[number];

export function isWish(value: unknown): value is Wish {
  return WISHES.some((wish) => wish === value);
}
