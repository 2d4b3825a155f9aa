import { findHeadings } from "./heading-rows.ts";
import type { Heading } from "./headings.ts";
import type { ImportKind } from "./kind.ts";
import { type Aliases, aliasesOf, guessMapping, type MappedColumn } from "./mapping.ts";
import { sortOfRow } from "./row-sorts.ts";
import type { Cell, Merge, Sheet, SheetRow } from "./sheet.ts";

/** The rows of one sheet that are data, with what each of its columns gives. */
export interface Table {
  sheet: string;
  mapping: MappedColumn[];
  /** Every heading, also of columns that give nothing. */
  headings: { at: number; heading: Heading }[];
  /** Groups of fields that the kind needs and no column gives. */
  lacking: readonly (readonly string[])[];
  rows: SheetRow[];
}

/** A person's own mapping: the field of each column by the text of its heading; null for one that gives nothing. */
export type ChosenMapping = Readonly<Record<string, string | null>>;

/**
 * The tables of a file's sheets. Those that lack what the kind needs are left out where another has it.
 */
export function findTables(
  sheets: readonly Sheet[],
  kind: ImportKind,
  chosen: ChosenMapping = {},
): Table[] {
  const aliases = aliasesOf(kind);
  const found = sheets.flatMap((sheet) => findTable(sheet, { kind, aliases, chosen }) ?? []);
  const complete = found.filter(({ lacking }) => lacking.length === 0);
  // A column of words that happen to be headings, such as a sheet of definitions, is none beside a real table.
  const wide = complete.filter(({ mapping }) => mapping.length > 1);
  const whole = wide.length > 0 ? wide : complete;
  return whole.length > 0 ? whole : found.slice(0, 1);
}

function findTable(
  sheet: Sheet,
  { kind, aliases, chosen }: { kind: ImportKind; aliases: Aliases; chosen: ChosenMapping },
): Table | null {
  const found = findHeadings(sheet, aliases);
  if (!found) return null;
  const headings = found.headings.flatMap(({ at, headings: [heading] }) =>
    heading ? [{ at, heading }] : [],
  );
  const mapping = corrected(found.mapping, { headings, chosen });
  const given = new Set(mapping.map(({ field }) => field));
  return {
    sheet: sheet.name,
    mapping,
    headings,
    lacking: kind.needs.filter((group) => !group.some((field) => given.has(field))),
    rows: dataRows(sheet, { from: found.next, mapping, aliases }),
  };
}

/** What somebody chose wins over what was guessed; a field that he moved leaves the column that had it. */
function corrected(
  guessed: MappedColumn[],
  { headings, chosen }: { headings: Table["headings"]; chosen: ChosenMapping },
): MappedColumn[] {
  const own = headings.flatMap(({ at, heading }) => {
    const field = chosen[heading.text];
    return field ? [{ at, field, heading, likeness: 3 }] : [];
  });
  const left = guessed.filter(
    ({ field, at }) =>
      !own.some((column) => column.field === field || column.at === at) &&
      headings.every(({ at: other, heading }) => other !== at || chosen[heading.text] !== null),
  );
  return [...own, ...left].sort((a, b) => a.at - b.at);
}

function dataRows(
  sheet: Sheet,
  { from, mapping, aliases }: { from: number; mapping: MappedColumn[]; aliases: Aliases },
): SheetRow[] {
  const across = new Map<number, Merge[]>();
  for (const merge of sheet.merges) {
    if (merge.right === merge.left) continue;
    across.set(merge.top, [...(across.get(merge.top) ?? []), merge]);
  }
  const rows: SheetRow[] = [];
  for (const [nth, row] of filledDown(sheet, from).entries()) {
    const merges = across.get(row.number) ?? [];
    const sort = sortOfRow(row, { mapping, aliases, merges, fresh: nth < 2 });
    if (sort === "data") rows.push(row);
  }
  return rows;
}

/** A cell that is merged over several rows says the same in each of them. */
function filledDown({ rows, merges }: Sheet, from: number): SheetRow[] {
  const below = rows.slice(from);
  const first = below[0]?.number ?? 0;
  const down = merges.filter(({ top, bottom }) => bottom > top && bottom >= first);
  if (down.length === 0) return below;
  const byNumber = new Map(below.map((row) => [row.number, row]));
  for (const { top, bottom, left } of down) {
    const said: Cell = byNumber.get(top)?.cells[left] ?? null;
    for (let number = top + 1; said !== null && number <= bottom; number++) {
      const row = byNumber.get(number);
      if (!row) continue;
      const cells = [...row.cells];
      while (cells.length <= left) cells.push(null);
      cells[left] ??= said;
      byNumber.set(number, { number, cells });
    }
  }
  return [...byNumber.values()];
}

/** @public The mapping that headings alone suggest, for a page that shows it. */
export function suggestMapping(headings: readonly Heading[], kind: ImportKind): MappedColumn[] {
  return guessMapping(
    headings.map((heading, at) => ({ at, headings: [heading] })),
    aliasesOf(kind),
  );
}
