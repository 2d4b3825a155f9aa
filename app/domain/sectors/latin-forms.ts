const LATIN = /^[a-z][a-z' -]*[a-z]$/;
/** What already is a plural, or has none. */
const NO_PLURAL = /(?:s|ing|ics)$/;
/** Too short to be a noun with a plural: an abbreviation. */
const LEAST = 4;

/**
 * The ways in which an English term is also written: its plural, and its words joined by hyphens,
 * by blanks or by nothing, as at a line's end ("long-acting", "long acting", "longacting").
 *
 * @param term normalised; other scripts have no such forms
 */
export function latinForms(term: string): string[] {
  if (!LATIN.test(term)) return [];
  const joined = [
    term,
    term.replaceAll("-", " "),
    term.replaceAll(" ", "-"),
    term.replaceAll("-", ""),
  ];
  const firstJoined = term.replace(" ", "-");
  const forms = new Set([...joined, firstJoined].flatMap((form) => [form, plural(form)]));
  forms.delete(term);
  return [...forms];
}

function plural(term: string): string {
  if (NO_PLURAL.test(term) || term.length < LEAST) return term;
  if (/[^aeiou]y$/.test(term)) return `${term.slice(0, -1)}ies`;
  return /(?:x|ch|sh|z)$/.test(term) ? `${term}es` : `${term}s`;
}
