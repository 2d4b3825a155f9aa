import { dayOf } from "./day.ts";
import { namedIn } from "./named.ts";
import { Interner, sparseRows } from "./sparse-rows.ts";
import type { DealFiles, LinkRecord, ProviderRecord, SparseRows, StartupRecord } from "./types.ts";
import { wordsOf } from "./words.ts";

/** Columns of the startups; -1 or NaN where unknown. */
export interface StartupColumns {
  count: number;
  tags: SparseRows;
  /** Of name and text. */
  words: SparseRows;
  area: Int32Array;
  stage: Int32Array;
  amount: Float64Array;
  day: Float64Array;
  /** The day on which it asks by its own words: not that of an older record of the same id. */
  asks: Float64Array;
  /** Whose deals are this startup's: itself, or for a question the startup of the same id (-1: none). */
  history: Int32Array;
}

export interface ProviderColumns {
  count: number;
  tags: SparseRows;
  /** Of name, text and areas. */
  words: SparseRows;
  areas: SparseRows;
  stages: SparseRows;
  kind: Int32Array;
}

/** Deals in order of time, undated ones first, each once. */
export interface LinkColumns {
  count: number;
  startup: Int32Array;
  provider: Int32Array;
  day: Float64Array;
  stage: Int32Array;
  amount: Float64Array;
}

/** Deal files as numbers: what all learning reads. */
export interface Corpus {
  startupIds: readonly string[];
  providerIds: readonly string[];
  startups: StartupColumns;
  providers: ProviderColumns;
  links: LinkColumns;
  sizes: { tags: number; words: number; areas: number; stages: number; kinds: number };
  /** The first row of `startups` that is a question and not a record. */
  firstQuestion: number;
}

/** Place names looked for in the names of providers. */
const MOST_PLACES = 1000;

interface Numberings {
  tags: Interner;
  words: Interner;
  areas: Interner;
  stages: Interner;
  kinds: Interner;
}

/**
 * Numbers deal files. `questions` are startups to rank providers for: rows of their own behind the
 * records, so that what they say now does not rewrite what was known of an earlier deal.
 */
export function createCorpus(files: DealFiles, questions: readonly StartupRecord[] = []): Corpus {
  const numberings: Numberings = {
    tags: new Interner(),
    words: new Interner(),
    areas: new Interner(),
    stages: new Interner(),
    kinds: new Interner(),
  };
  const startupRow = rowsById(files.startups);
  const providerRow = rowsById(files.providers);
  const links = linkColumns(files.links, { startupRow, providerRow, stages: numberings.stages });
  const history = [
    ...files.startups.map((_, row) => row),
    ...questions.map(({ id }) => startupRow.get(id) ?? -1),
  ];
  const merged = questions.map((each) =>
    withRecord(each, files.startups[startupRow.get(each.id) ?? -1]),
  );
  const all = [...files.startups, ...merged];
  const startups = startupColumns(all, numberings);
  return {
    startupIds: all.map(({ id }) => id),
    providerIds: files.providers.map(({ id }) => id),
    startups: {
      ...startups,
      asks: Float64Array.from([...files.startups, ...questions], dayOfRecord),
      history: Int32Array.from(history),
    },
    providers: providerColumns(files.providers, numberings),
    links,
    sizes: {
      tags: numberings.tags.size,
      words: numberings.words.size,
      areas: numberings.areas.size,
      stages: numberings.stages.size,
      kinds: numberings.kinds.size,
    },
    firstQuestion: files.startups.length,
  };
}

function dayOfRecord({ date }: StartupRecord): number {
  return dayOf(date) ?? Number.NaN;
}

function rowsById(records: readonly { id: string }[]): Map<string, number> {
  return new Map(records.map(({ id }, row) => [id, row]));
}

/** A question is filled up from the record of the same startup where it says nothing itself. */
function withRecord(question: StartupRecord, record: StartupRecord | undefined): StartupRecord {
  if (!record) return question;
  return {
    ...question,
    name: question.name ?? record.name,
    text: question.text || record.text,
    tags: question.tags.length > 0 ? question.tags : record.tags,
    area: question.area ?? record.area,
    stage: question.stage ?? record.stage,
    amount: question.amount ?? record.amount,
    date: question.date ?? record.date,
  };
}

function linkColumns(
  links: readonly LinkRecord[],
  {
    startupRow,
    providerRow,
    stages,
  }: { startupRow: Map<string, number>; providerRow: Map<string, number>; stages: Interner },
): LinkColumns {
  const seen = new Set<string>();
  const rows = links.flatMap((link) => {
    const startup = startupRow.get(link.startup);
    const provider = providerRow.get(link.provider);
    if (startup === undefined || provider === undefined) return [];
    const day = dayOf(link.date) ?? Number.NaN;
    const key = `${startup} ${provider} ${day}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ startup, provider, day, stage: number(link.stage, stages), amount: amount(link) }];
  });
  const order = (day: number) => (Number.isNaN(day) ? Number.NEGATIVE_INFINITY : day);
  rows.sort((a, b) => (order(a.day) < order(b.day) ? -1 : order(a.day) > order(b.day) ? 1 : 0));
  return {
    count: rows.length,
    startup: Int32Array.from(rows, (row) => row.startup),
    provider: Int32Array.from(rows, (row) => row.provider),
    day: Float64Array.from(rows, (row) => row.day),
    stage: Int32Array.from(rows, (row) => row.stage),
    amount: Float64Array.from(rows, (row) => row.amount),
  };
}

function startupColumns(
  records: readonly StartupRecord[],
  { tags, words, areas, stages }: Numberings,
): Omit<StartupColumns, "history" | "asks"> {
  return {
    count: records.length,
    tags: sparseRows(records.map((record) => numbers(record.tags, tags))),
    words: sparseRows(
      records.map(({ name, text }) =>
        wordsOf(`${name ?? ""} ${text}`).map((word) => words.of(word)),
      ),
    ),
    area: Int32Array.from(records, ({ area }) => number(area, areas)),
    stage: Int32Array.from(records, ({ stage }) => number(stage, stages)),
    amount: Float64Array.from(records, amount),
    day: Float64Array.from(records, dayOfRecord),
  };
}

function providerColumns(
  records: readonly ProviderRecord[],
  { tags, words, areas, stages, kinds }: Numberings,
): ProviderColumns {
  const places = areas.words.slice(0, MOST_PLACES);
  // Who does not say where it works often has it in its name.
  const areasOf = (record: ProviderRecord) =>
    record.areas.length > 0 ? record.areas : namedIn(record.name, places);
  return {
    count: records.length,
    tags: sparseRows(records.map((record) => numbers(record.tags, tags))),
    words: sparseRows(
      records.map((record) =>
        wordsOf(`${record.name} ${record.text} ${record.areas.join(" ")}`).map((word) =>
          words.of(word),
        ),
      ),
    ),
    areas: sparseRows(records.map((record) => numbers(areasOf(record), areas))),
    stages: sparseRows(records.map((record) => numbers(record.stages, stages))),
    kind: Int32Array.from(records, ({ kind }) => number(kind, kinds)),
  };
}

function number(word: string | null, numbering: Interner): number {
  const plain = plainWord(word ?? "");
  return plain ? numbering.of(plain) : -1;
}

function numbers(list: readonly string[], numbering: Interner): number[] {
  const plain = list.map(plainWord).filter((word) => word !== "");
  return [...new Set(plain)].map((word) => numbering.of(word));
}

function plainWord(word: string): string {
  return word.normalize("NFKC").trim().toLowerCase();
}

/** The logarithm, in which tickets are compared. */
function amount(record: { amount: number | null }): number {
  return record.amount !== null && record.amount > 0 ? Math.log(record.amount) : Number.NaN;
}
