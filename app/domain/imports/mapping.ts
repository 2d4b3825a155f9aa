import { foldedAlias, type Heading, likeness } from "./headings.ts";
import type { Column, ImportKind } from "./kind.ts";

/** A column of the sheet and the field that it gives. */
export interface MappedColumn {
  /** In the sheet, from 0. */
  at: number;
  field: string;
  heading: Heading;
  /** How well the heading names the field; see `likeness`. */
  likeness: number;
}

/** The headings of one column, the most telling first: two rows of them make several. */
export type HeadingsAt = readonly { at: number; headings: readonly Heading[] }[];

/** The aliases of a kind's columns, folded once. */
export interface Aliases {
  columns: readonly { field: string; aliases: readonly string[] }[];
  /** Every one of them, to know a heading that comes again. */
  all: ReadonlySet<string>;
}

export function aliasesOf(kind: ImportKind): Aliases {
  const columns = kind.columns.map((column) => ({ field: column.field, aliases: namesOf(column) }));
  return { columns, all: new Set(columns.flatMap(({ aliases }) => aliases)) };
}

function namesOf({ field, labels, aliases }: Column): string[] {
  return [...new Set([labels.zh, labels.en, field, ...aliases].map(foldedAlias))];
}

/** Which column gives which field, best likeness first; each column and each field is taken once. */
export function guessMapping(columns: HeadingsAt, { columns: known }: Aliases): MappedColumn[] {
  const offers = columns.flatMap(({ at, headings }) =>
    known.flatMap(({ field, aliases }) => {
      const best = headings
        .map((heading) => ({ at, field, heading, likeness: likeness(heading, aliases) }))
        .reduce((a, b) => (b.likeness > a.likeness ? b : a));
      return best.likeness > 0 ? [withUnit(best, headings)] : [];
    }),
  );
  offers.sort((a, b) => b.likeness - a.likeness || a.at - b.at);
  const taken = new Set<string | number>();
  return offers
    .filter(({ at, field }) => {
      if (taken.has(at) || taken.has(field)) return false;
      taken.add(at).add(field);
      return true;
    })
    .sort((a, b) => a.at - b.at);
}

/** The unit may stand in the other row of the heading. */
function withUnit(column: MappedColumn, headings: readonly Heading[]): MappedColumn {
  const unit = column.heading.unit ?? headings.find((heading) => heading.unit)?.unit ?? null;
  return { ...column, heading: { ...column.heading, unit } };
}
