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
