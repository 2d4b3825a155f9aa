import type { ComboboxOption } from "./combobox.tsx";

/** Options whose label or search text has what was typed; labels that begin with it come first. */
export function narrowed(
  options: readonly ComboboxOption[],
  typed: string,
): readonly ComboboxOption[] {
  const plain = typed.normalize("NFKC").toLowerCase().trim();
  if (plain === "") return options;
  const found = options.filter(({ label, search }) =>
    `${label.toLowerCase()}\n${search ?? ""}`.includes(plain),
  );
  const begins = (option: ComboboxOption) => option.label.toLowerCase().startsWith(plain);
  return [...found.filter(begins), ...found.filter((option) => !begins(option))];
}
