/** The parts of staff's page of companies, in their order. */
export const VIEWS = ["near", "lapsing", "counts", "claims"] as const;
export type View = (typeof VIEWS)[number];

/** What companies on a rung are counted by. */
export const COUNT_DIMENSIONS = ["sector", "area", "incubator"] as const;
export type CountDimension = (typeof COUNT_DIMENSIONS)[number];
