/** A state at a moment, what happens within a period, or one over another: what may be added up, and how. */
export const INDICATOR_NATURES = ["stock", "flow", "ratio"] as const;
export type IndicatorNature = (typeof INDICATOR_NATURES)[number];

/** Those valid on the day, or all that ever were. */
export const INDICATOR_COUNTS = ["valid", "ever"] as const;
export type IndicatorCounts = (typeof INDICATOR_COUNTS)[number];

/** Where a definition comes from: the issuer's own text, somebody's account of it, or our reading. */
export const DEFINITION_MARKS = ["issuer", "secondary", "ours"] as const;
export type DefinitionMark = (typeof DEFINITION_MARKS)[number];

/** Who may see a reading: everybody, or the staff of the area. */
export const READING_AUDIENCES = ["public", "district"] as const;
export type ReadingAudience = (typeof READING_AUDIENCES)[number];
