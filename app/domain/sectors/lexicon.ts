/** Words that say the same thing about a business, as they stand in a lexicon file. */
export interface LexiconGroup {
  terms: string[];
  /** Sector keys with weight: 1 = said in passing of many businesses, 10 = settles the matter. */
  sectors?: Record<string, number> | undefined;
  /** A technology that any business may use: counts less where it is only a means. */
  enabler?: boolean | undefined;
  /** Counts only where a maker stands right behind ("system vendor"): the word alone says nothing. */
  made?: boolean | undefined;
  /** Line of business outside the priority sectors, such as "food". */
  outside?: string | undefined;
  /** How strongly `outside` is meant. */
  weight?: number | undefined;
  /** Works for or talks about other trades, which its phrase names: "insurance for A" is no A. */
  serves?: Service | undefined;
  /** Has several meanings: which one is meant shows in the words that stand by. */
  context?: Context | undefined;
  /** Said of companies that develop something, whatever it is: 1…10. */
  support?: number | undefined;
  /** Says nothing, but keeps shorter terms from being read in it. */
  neutral?: boolean | undefined;
}

/** What a serving trade speaks of: its phrase ("chip recruiting"), or its object too ("leases robots"). */
export const SERVICES = ["phrase", "object"] as const;

export type Service = (typeof SERVICES)[number];

/**
 * "needed": says nothing where no other word of the same sector stands by. "chosen": where such words
 * stand by, only their sectors are meant; otherwise all.
 */
export const CONTEXTS = ["needed", "chosen"] as const;

export type Context = (typeof CONTEXTS)[number];

/** What a reader takes as a sign for the words around it, by kind (see `roles.ts`). */
export const CUE_KINDS = [
  "head",
  "focus",
  "means",
  "apply",
  "dative",
  "background",
  "customerTail",
  "trade",
  "maker",
  "vision",
  "negate",
  "idle",
  "purpose",
  "compare",
  "rival",
  "mention",
  "differ",
  "resume",
  "subject",
  "own",
  "place",
  "others",
  "lead",
  "relative",
  "firm",
] as const;

export type CueKind = (typeof CUE_KINDS)[number];

export type Cues = Record<CueKind, string[]>;

/** One term with everything that the groups say about it. */
export interface Term {
  term: string;
  sectors: ReadonlyMap<string, number>;
  enabler: boolean;
  /** Further sectors where a maker stands right behind the term. */
  made: ReadonlyMap<string, number>;
  outside: ReadonlyMap<string, number>;
  serves: Service | null;
  context: Context | null;
  support: number;
}

/**
 * One entry for each term, whatever the order of groups: the greater weight counts where two groups
 * name the same sector, and a term is an enabler only where every group says so.
 */
export function mergeGroups(
  groups: readonly LexiconGroup[],
  normalise: (text: string) => string,
): Map<string, Term> {
  const merged = new Map<string, Term>();
  for (const group of groups) {
    for (const written of group.terms) {
      const term = normalise(written.trim());
      if (term.length > 0) merged.set(term, joined(merged.get(term), term, group));
    }
  }
  return merged;
}

function joined(known: Term | undefined, term: string, group: LexiconGroup): Term {
  const outside = group.outside === undefined ? {} : { [group.outside]: group.weight ?? 1 };
  const sectors = group.sectors ?? {};
  const counts = group.sectors !== undefined && !group.made;
  return {
    term,
    sectors: greater(known?.sectors, group.made ? {} : sectors),
    outside: greater(known?.outside, outside),
    support: Math.max(known?.support ?? 0, group.support ?? 0),
    serves: [known?.serves, group.serves].includes("object")
      ? "object"
      : (known?.serves ?? group.serves ?? null),
    context: counts ? loosest(known, group) : (known?.context ?? null),
    made: greater(known?.made, group.made ? sectors : {}),
    enabler: counts
      ? (group.enabler ?? false) &&
        (known === undefined || known.enabler || known.sectors.size === 0)
      : (known?.enabler ?? false),
  };
}

/** What one group says without reserve needs no other word. */
function loosest(known: Term | undefined, group: LexiconGroup): Context | null {
  if (known === undefined || known.sectors.size === 0) return group.context ?? null;
  if (known.context === null || group.context === undefined) return null;
  return [known.context, group.context].includes("chosen") ? "chosen" : "needed";
}

/** The term as it is meant before a maker: "system vendor" says what "system" alone does not. */
export function asMade(entry: Term): Term {
  if (entry.made.size === 0) return entry;
  return {
    ...entry,
    sectors: greater(entry.sectors, Object.fromEntries(entry.made)),
    enabler: entry.enabler || entry.sectors.size === 0,
  };
}

function greater(
  known: ReadonlyMap<string, number> | undefined,
  more: Record<string, number>,
): ReadonlyMap<string, number> {
  const all = new Map(known);
  for (const [key, weight] of Object.entries(more)) {
    all.set(key, Math.max(weight, all.get(key) ?? 0));
  }
  return all;
}
