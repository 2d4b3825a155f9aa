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

/** How an indicator is counted from a day to a day, and who says so. */
export interface IndicatorDefinition {
  /** ISO days; null where nobody states one. */
  from: string | null;
  to: string | null;
  zh: string;
  en: string;
  source: string;
  mark: DefinitionMark;
}

/** An entry of the registry of indicators: what several names, or several plans, mean by one thing. */
export interface IndicatorEntry {
  key: string;
  zh: string;
  en: string;
  unit: string;
  nature: IndicatorNature;
  /** Of a ratio. */
  numerator?: string | undefined;
  denominator?: string | undefined;
  counts?: IndicatorCounts | undefined;
  /** Every name by which a plan calls it; a name means one indicator. */
  aliases: string[];
  definitions: IndicatorDefinition[];
}

/** A fault of the registry of indicators: which entry, and what is wrong. */
export interface IndicatorFault {
  key: string;
  reason: string;
}

/** What a schema cannot see: a key or a name that stands twice, a ratio of nothing, days the wrong way round. */
export function checkIndicators(entries: readonly IndicatorEntry[]): IndicatorFault[] {
  const keys = new Set<string>();
  const owners = new Map<string, string>();
  return entries.flatMap(({ key, aliases, nature, numerator, denominator, definitions }) => {
    const reasons: string[] = [];
    if (keys.has(key)) reasons.push("stands twice");
    keys.add(key);
    for (const name of aliases) {
      const owner = owners.get(name);
      if (owner !== undefined) reasons.push(`"${name}" already means ${owner}`);
      owners.set(name, key);
    }
    if (nature === "ratio" && !(numerator && denominator)) {
      reasons.push("is a ratio without numerator and denominator");
    }
    for (const { from, to } of definitions) {
      if (from !== null && to !== null && to < from) reasons.push(`ends on ${to} before ${from}`);
    }
    return reasons.map((reason) => ({ key, reason }));
  });
}

/**
 * A unit as far as figures can be compared: people, firms and things are counted alike, whatever their measure word;
 * 万 of them are another unit, and so is 家次, which counts acts.
 */
export function unitKey(unit: string): string {
  return unit.replace(/\s/g, "").replace(/^(万?)[家个名人位项件条场届席台]$/, "$1个");
}
