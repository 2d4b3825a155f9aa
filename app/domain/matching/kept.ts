/**
 * Why a pair is kept, the first reason that holds, in the order of an application's list: among its best that can
 * answer; among its best that a plan only names; among the best for one of its needs; among the best of the
 * resource; or blocked, but by little.
 */
export const GROUPS = { answers: 1, named: 2, need: 3, resource: 4, near: 5 } as const;
export type GroupName = keyof typeof GROUPS;
export type Group = (typeof GROUPS)[GroupName];

/** How many are kept for an application, for each of its needs, and for a resource. */
export const KEPT = {
  answers: 50,
  named: 12,
  need: 12,
  resource: 50,
  near: 12,
} as const satisfies Record<GroupName, number>;

/** A kept pair. `key` is score and confidence in one number, see engine/key.ts. */
export interface KeptPair {
  application: number;
  resource: number;
  group: Group;
  key: number;
}
