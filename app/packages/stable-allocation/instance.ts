/** A place in a list of preferences: one id, or several that are equally good. */
export type Preference = string | readonly string[];

export interface StartupSide {
  id: string;
  prefs: readonly Preference[];
  /** Places that it must get; 0 unless told. */
  min?: number;
  /** Places that it may get; `reach` or 1 unless told. */
  max?: number;
}

export interface ResourceSide {
  id: string;
  /** Places, from 1. */
  capacity: number;
  prefs: readonly Preference[];
  /** Startups that it must get; 0 unless told. */
  min?: number;
}

/** Startups and resources that may be put together where each lists the other. */
export interface AllocationInstance {
  startups: readonly StartupSide[];
  resources: readonly ResourceSide[];
  /** How much a pair is worth; what is not listed is worth nothing. */
  weights?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Startup and resource that are never put together. */
  conflicts?: readonly (readonly [startup: string, resource: string])[];
  /** Places that every startup should get where there are enough. */
  reach?: number;
}

export type FaultReason = "twice" | "unknown" | "listed_twice" | "capacity" | "count" | "weight";

/** What is wrong with an instance: where, the id or value at fault, and why. */
export interface InstanceFault {
  path: (string | number)[];
  value: string;
  reason: FaultReason;
}

/** More places than this are as good as this many. */
export const MOST_PLACES = 1e9;

/** Beyond this, sums of weights are no longer exact. */
export const MOST_WEIGHT = 1e12;

/** Whether more is asked than at most one place for each startup. */
export function isBounded({ startups, resources, reach }: AllocationInstance): boolean {
  return (
    reach !== undefined ||
    resources.some(({ min }) => min !== undefined) ||
    startups.some(({ min, max }) => min !== undefined || max !== undefined)
  );
}

/** An instance that cannot be used, with everything that is wrong with it. */
export class InstanceError extends Error {
  override name = "InstanceError";
  readonly faults: InstanceFault[];

  constructor(faults: InstanceFault[]) {
    super(`${faults.length} faults in the instance`);
    this.faults = faults;
  }
}
