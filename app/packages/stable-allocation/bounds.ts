import { type AllocationInstance, MOST_PLACES } from "./instance.ts";

/** How many each party must get at least, and may get at most. */
export interface SideBounds {
  least: Int32Array;
  most: Int32Array;
}

export interface Bounds {
  startups: SideBounds;
  resources: SideBounds;
  /** Places that every startup should get where there are enough; 0 where nothing is asked. */
  reach: number;
}

/** The minimum and maximum of each side; what an instance leaves out means 0, and `reach` or one place. */
export function boundsOf({ startups, resources, reach = 0 }: AllocationInstance): Bounds {
  const places = (count: number) => Math.min(count, MOST_PLACES);
  return {
    startups: {
      least: Int32Array.from(startups, ({ min = 0 }) => places(min)),
      most: Int32Array.from(startups, ({ min = 0, max }) => places(max ?? Math.max(1, min, reach))),
    },
    resources: {
      least: Int32Array.from(resources, ({ min = 0 }) => places(min)),
      most: Int32Array.from(resources, ({ capacity }) => places(capacity)),
    },
    reach: places(reach),
  };
}

export type Side = "startups" | "resources";

/** One thing that an assignment must keep. */
export type Requirement =
  | { kind: "min" | "max"; side: Side; index: number }
  | { kind: "conflict"; startup: number; resource: number };
