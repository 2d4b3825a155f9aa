import { readFileSync } from "node:fs";
import { customPinyin, pinyin } from "pinyin-pro";
import { organizationKey } from "#app/domain/input/organization-name.ts";
import { folded, type SearchWords, searchWords, spelledOut } from "#app/domain/input/search.ts";
import { firstCharacters } from "#app/domain/input/text.ts";
import { ofProgram } from "#db/program.server.ts";

// Names of places whose first reading is another.
customPinyin({ 闵行: "mǐn háng", 莘庄: "xīn zhuāng" });

/** Folded prose that is kept for search: what stands further on is not found. */
const LONGEST_PROSE = 4000;

/** The traditional characters of the lexicon with their simplified ones, read when first needed. */
let simplified: ReadonlyMap<string, string> | null = null;

function simplifiedCharacters(): ReadonlyMap<string, string> {
  if (simplified) return simplified;
  const file = readFileSync(ofProgram("seeds", "lexicon", "traditional.json"), "utf8");
  const { from, to } = JSON.parse(file) as { from: string; to: string };
  const plain = [...to];
  simplified = new Map([...from].map((character, at) => [character, plain[at] ?? character]));
  return simplified;
}

/**
 * What search looks through of names: each folded, with its pinyin and its initials in every usual reading, so
 * that "大零号湾", "大零號灣", "dalinghaowan" and "dlhw" all find it.
 */
export function searchText(...names: (string | null | undefined)[]): string {
  const by = { syllables, simplified: simplifiedCharacters() };
  const lines = names.flatMap((name) => (name ? spelledOut(name, by) : []));
  return [...new Set(lines)].join("\n");
}

/**
 * The same for a short list that a browser narrows, where no table of characters is at hand: in the traditional
 * forms too. Such lists are always the same, and spelling a name out takes a millisecond: each is spelled once.
 */
export function searchLabel(label: string): string {
  const known = labels.get(label);
  if (known !== undefined) return known;
  const made = inEveryForm(label);
  labels.set(label, made);
  return made;
}

const labels = new Map<string, string>();

function inEveryForm(label: string): string {
  const forms = traditionalForms();
  const most = Math.max(0, ...Array.from(label, (character) => forms.get(character)?.length ?? 0));
  const written = Array.from({ length: most }, (_, nth) =>
    Array.from(label, (character) => {
      const traditional = forms.get(character);
      return traditional?.[Math.min(nth, traditional.length - 1)] ?? character;
    }).join(""),
  );
  return [searchText(label), ...written.map((form) => folded(form))].join("\n");
}

let traditional: ReadonlyMap<string, string[]> | null = null;

/** Of each simplified character, the traditional ones that it stands for. */
function traditionalForms(): ReadonlyMap<string, string[]> {
  if (traditional) return traditional;
  const forms = new Map<string, string[]>();
  for (const [from, to] of simplifiedCharacters()) {
    if (from !== to) forms.set(to, [...(forms.get(to) ?? []), from]);
  }
  traditional = forms;
  return forms;
}

/** Text with simplified characters in the place of traditional ones; nothing else of it is changed. */
export function simplifiedForm(text: string): string {
  const plain = simplifiedCharacters();
  return Array.from(text, (character) => plain.get(character) ?? character).join("");
}

/** What search looks through of longer texts, without their pinyin. */
export function searchProse(...texts: (string | null | undefined)[]): string {
  const lines = texts.flatMap((text) => (text ? [folded(text, simplifiedCharacters())] : []));
  return firstCharacters([...new Set(lines)].join("\n"), LONGEST_PROSE);
}

/** What the spellings of one organization's name share, see `organizationKey`. */
export function nameKey(name: string): string {
  return organizationKey(folded(name, simplifiedCharacters()));
}

/** The reading of each character without its tone; what is not Chinese reads as itself. */
function syllables(text: string): string[] {
  return pinyin(text, { toneType: "none", type: "array" });
}

/** A name as lists order it, by bytes: its full pinyin in lower case, or itself where it is not Chinese. */
export function sortKey(name: string): string {
  const plain = name.normalize("NFKC").toLowerCase();
  if (!/\p{Script=Han}/u.test(plain)) return plain;
  return pinyin(plain, { toneType: "none", type: "array", nonZh: "consecutive" })
    .join("")
    .toLowerCase();
}

/** A reader's query as queries take it; null where nothing was typed. */
export function readSearch(query: string): SearchWords | null {
  const words = searchWords(query, simplifiedCharacters());
  return words.length === 0 ? null : words;
}
