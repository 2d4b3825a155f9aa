import { sumsIn } from "../applications/draft/read-money.ts";

/** What one side of a deal keeps to itself. */
export interface OwnSide {
  /** Texts of its own notes. */
  notes: readonly string[];
  /** Of its reviews: criteria, totals and means, as they are shown to colleagues. */
  scores: readonly number[];
  /** Names of its people whom the other side does not know of. */
  people: readonly string[];
}

export const LEAK_KINDS = ["amount", "score", "person"] as const;

/** Something of the own side's that stands in a text for others. */
export interface Leak {
  kind: (typeof LEAK_KINDS)[number];
  /** As it stands in the text. */
  words: string;
}

/**
 * What a text for others says that stood in the own side's notes and reviews alone. What the others have read already,
 * such as the sum that they asked for, is no secret. Whoever writes decides: this only names what it found.
 *
 * @param shared texts that the readers of this one know
 * @returns each finding once, in the order in which it stands in the text
 */
export function leaksIn(text: string, own: OwnSide, shared: readonly string[]): Leak[] {
  const plain = comparable(text);
  const known = new Set(
    shared.flatMap((each) => amountsIn(comparable(each)).map(({ key }) => key)),
  );
  const secret = new Set(
    own.notes.flatMap((note) => amountsIn(comparable(note)).map(({ key }) => key)),
  );
  const amounts = amountsIn(plain).filter(({ key }) => secret.has(key) && !known.has(key));
  const scores = scoresIn(plain).filter(({ value }) =>
    own.scores.some((score) => near(score, value)),
  );
  const sharedPlain = shared.map(comparable);
  const people = own.people
    .filter(isName)
    .map(comparable)
    .filter((name) => !sharedPlain.some((each) => each.includes(name)))
    .flatMap((name) => placesOf(plain, name));
  const found = [
    ...amounts.map(({ start, end }) => ({ kind: "amount" as const, start, end })),
    ...scores.map(({ start, end }) => ({ kind: "score" as const, start, end })),
    ...people.map((place) => ({ kind: "person" as const, ...place })),
  ].sort((a, b) => a.start - b.start);
  const shown = plain.length === text.length ? text : plain;
  const leaks = found.map(({ kind, start, end }) => ({
    kind,
    words: shown.slice(start, end).trim(),
  }));
  return leaks.filter(
    ({ kind, words }, at) =>
      leaks.findIndex((each) => each.kind === kind && each.words === words) === at,
  );
}

/** The findings that whoever writes has not said yes to; a yes is to the very words. */
export function unconfirmed(leaks: readonly Leak[], confirmed: readonly string[]): Leak[] {
  return leaks.filter(({ words }) => !confirmed.includes(words));
}

interface Place {
  start: number;
  end: number;
}

function comparable(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

const PERCENT = /\d+(?:\.\d+)?\s*(?:%|个?百分点)/g;
const PERCENT_IN_WORDS = /百分之([零一二两三四五六七八九十百]+)/g;

/** Sums of money and percentages, each with what makes two of them the same. */
function amountsIn(plain: string): (Place & { key: string })[] {
  const sums = sumsIn(plain)
    .filter(({ fen }) => fen !== null)
    .map(({ fen, start, end }) => ({ key: `fen ${fen}`, start, end }));
  const shares = [...plain.matchAll(PERCENT)].map((match) => ({
    key: `percent ${Number.parseFloat(match[0])}`,
    start: match.index,
    end: match.index + match[0].length,
  }));
  const spelled = [...plain.matchAll(PERCENT_IN_WORDS)].flatMap((match) => {
    const value = wholeNumber(match[1] ?? "");
    if (value === null) return [];
    return { key: `percent ${value}`, start: match.index, end: match.index + match[0].length };
  });
  return [...sums, ...shares, ...spelled];
}

function wholeNumber(written: string): number | null {
  const numeral = sumsIn(`${written}元`)[0]?.fen;
  return numeral ? numeral / 100 : null;
}

const AFTER_WORD =
  /(?:评分|得分|打分|总分|均分|平均分|分数|scored?|scores|rating|rated|marks?)[^\d\n。;,，；]{0,8}(\d+(?:\.\d+)?)/g;
const BEFORE_UNIT = /(\d+(?:\.\d+)?)\s*(?:分(?![钟公之期辨类批析布])|points?\b)/g;

/** Numbers that are spoken of as scores: a number alone could be anything. */
function scoresIn(plain: string): (Place & { value: number })[] {
  return [AFTER_WORD, BEFORE_UNIT].flatMap((pattern) =>
    [...plain.matchAll(pattern)].map((match) => ({
      value: Number(match[1]),
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

/** Scores are shown with one or two places. */
function near(score: number, value: number): boolean {
  return Math.abs(score - value) < 0.005 || Math.round(score * 10) / 10 === value;
}

function placesOf(plain: string, name: string): Place[] {
  const start = plain.indexOf(name);
  return start < 0 ? [] : [{ start, end: start + name.length }];
}

/** A name of one sign would stand everywhere. */
function isName(name: string): boolean {
  const letters = name.replace(/[^\p{L}]/gu, "");
  return /\p{Script=Han}/u.test(letters) ? letters.length >= 2 : letters.length >= 4;
}
