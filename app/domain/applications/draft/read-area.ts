import type { Clause } from "./clauses.ts";

/** An area by its name, with the other ways in which people write it (pinyin, …), in lower case. */
export interface NamedArea {
  name: string;
  /** The name of the area it lies in. */
  parent: string | null;
  forms: readonly string[];
}

const SUFFIX = /(?:新区|区|镇|乡|街道|县|市)$/;
/** Said of where a company is. */
const LIES =
  /公司在|位于|地处|坐落|注册在|注册地|总部|设在|地址|落户|办公地|\bin\b|\bbased\b|\blocated\b/;
/** Said of where it would go. */
const MOVES = /落户|落地|迁|搬|入驻|relocat|move to|set up in/;

/** A name and its usual short forms: 安亭镇, 安亭. */
export function shortForms(name: string): string[] {
  const short = name.replace(SUFFIX, "");
  return short.length >= 2 && short !== name ? [name, short] : [name];
}

/**
 * The area a text says the company is in, and whether it says that it would move. The smallest that is named counts:
 * a town rather than its district.
 *
 * @param clauses of a text, simplified and in lower case
 */
export function areaIn(
  clauses: readonly Clause[],
  areas: readonly NamedArea[],
): { area: string | null; moves: boolean } {
  const parents = new Map(areas.map(({ name, parent }) => [name, parent]));
  const named = clauses.flatMap(({ text }) =>
    namesIn(text, areas).map((name) => ({ name, lies: LIES.test(text), moves: MOVES.test(text) })),
  );
  const ordered = [
    ...named.filter(({ lies, moves }) => lies && !moves),
    ...named.filter(({ lies, moves }) => !lies && !moves),
    ...named.filter(({ moves }) => moves),
  ];
  const first = ordered[0]?.name ?? null;
  const inner = ordered.find(({ name }) => first !== null && liesIn(name, first, parents));
  return { area: inner?.name ?? first, moves: clauses.some(({ text }) => MOVES.test(text)) };
}

/** Names in a clause, the longest form first, so that 嘉定新城 is not 嘉定. */
function namesIn(text: string, areas: readonly NamedArea[]): string[] {
  const forms = areas
    .flatMap(({ name, forms }) => forms.map((form) => ({ name, form })))
    .filter(({ form }) => stands(form, text))
    .sort((a, b) => b.form.length - a.form.length);
  const found: string[] = [];
  let rest = text;
  for (const { name, form } of forms) {
    if (!stands(form, rest)) continue;
    rest = rest.replaceAll(form, " ");
    if (!found.includes(name)) found.push(name);
  }
  return found;
}

/** A Latin form is a word of its own. */
function stands(form: string, text: string): boolean {
  const at = text.indexOf(form);
  if (at < 0 || !/^[a-z]/.test(form)) return at >= 0;
  return !/[a-z]/.test(`${text.charAt(at - 1)}${text.charAt(at + form.length)}`);
}

function liesIn(name: string, other: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  for (let at = parents.get(name) ?? null; at !== null; at = parents.get(at) ?? null) {
    if (at === other) return true;
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return false;
}
