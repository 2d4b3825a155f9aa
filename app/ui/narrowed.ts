import { folded, holdsWords, searchWords } from "#app/domain/input/search.ts";
import type { ComboboxOption } from "./combobox.tsx";

/** Options whose label or search text holds every word typed; labels that begin with it come first. */
export function narrowed(
  options: readonly ComboboxOption[],
  typed: string,
): readonly ComboboxOption[] {
  const words = searchWords(typed);
  if (words.length === 0) return options;
  const found = options.filter(({ label, search }) =>
    holdsWords(`${folded(label)}\n${search ?? ""}`, words),
  );
  const begun = folded(typed);
  const begins = ({ label }: ComboboxOption) => folded(label).startsWith(begun);
  return [...found.filter(begins), ...found.filter((option) => !begins(option))];
}

/**
 * The option that somebody means who typed this and went on: the one of that very name, the only one of that name without
 * its ending, the one with which what was typed ends ("上海市嘉定区安亭镇"), or the only one that fits. Null where it
 * could be several.
 */
export function meant(options: readonly ComboboxOption[], typed: string): ComboboxOption | null {
  const plain = folded(typed);
  if (plain === "") return null;
  const named = options.filter(({ label }) => folded(label) === plain);
  const bare = options.filter(
    (option) => option.bare !== undefined && folded(option.bare) === plain,
  );
  const ending = options
    .filter(({ label }) => plain.endsWith(folded(label)))
    .sort((a, b) => b.label.length - a.label.length);
  return named[0] ?? only(bare) ?? ending[0] ?? only(narrowed(options, typed));
}

function only(found: readonly ComboboxOption[]): ComboboxOption | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}
