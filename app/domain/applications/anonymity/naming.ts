/** What of somebody a text may tell. */
export type NamingKind = "company" | "person" | "brand" | "domain" | "phone";

/** A place of a text that says who wrote it. */
export interface Naming {
  kind: NamingKind;
  /** The words as they stand there, in half width. */
  words: string;
}

/** Who must not be told from a text. */
export interface Identity {
  /** The registered name. */
  company: string;
  /** The project's title, where brands stand. */
  title: string;
  /** Names of the company's people. */
  people: readonly string[];
  website: string | null;
  emails: readonly string[];
  /** The brand as it sounds: its pinyin, written together. */
  spellings: readonly string[];
}

const JOINTS = /[^\p{L}\p{N}]/gu;

const LATIN_WORD = /(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** Letters and digits alone, in lower case: so that blanks, dots and dashes hide no name. */
export function squeezed(text: string): string {
  return text.toLowerCase().replace(JOINTS, "");
}

/** Does the text hold this name? A Latin one only as words of their own, a Chinese one anywhere. */
export function holds(text: string, name: string): boolean {
  const plain = squeezed(name);
  if (plain === "") return false;
  if (/\p{Script=Han}/u.test(plain)) return squeezed(text).includes(plain);
  const words = text.toLowerCase().match(LATIN_WORD) ?? [];
  return words.some((_, from) => startsWith(words, { from, plain }));
}

/** Do some words from here on, written together, make the name? */
function startsWith(words: readonly string[], { from, plain }: { from: number; plain: string }) {
  let joined = "";
  for (let at = from; joined.length < plain.length && at < words.length; at++) {
    joined += words[at];
  }
  return joined === plain;
}
