import { searchLabel } from "#app/platform/pinyin.server.ts";
import type { ComboboxOption } from "#app/ui/combobox.tsx";
import type { AreaChoice } from "#db/queries/registry/areas.server.ts";

/** Areas to choose from, each after the one it lies in; found by name, pinyin and initials. */
export function areaOptions(areas: readonly AreaChoice[]): ComboboxOption[] {
  const names = new Set(areas.map((area) => area.name));
  const options = new Map<string, ComboboxOption>();
  function add(parent: string | null): void {
    for (const area of areas) {
      const above = area.parent !== null && names.has(area.parent) ? area.parent : null;
      if (above !== parent || options.has(area.name)) continue;
      options.set(area.name, {
        value: area.name,
        label: area.name,
        search: searchLabel(area.name),
        ...(above ? { hint: above } : {}),
      });
      add(area.name);
    }
  }
  add(null);
  return [...options.values()];
}
