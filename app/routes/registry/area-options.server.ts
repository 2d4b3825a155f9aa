import { searchLabel } from "#app/platform/pinyin.server.ts";
import type { ComboboxOption } from "#app/ui/combobox.tsx";
import type { AreaChoice } from "#db/queries/registry/areas.server.ts";

/** Areas to choose from, each after the one it lies in; found by name, pinyin and initials; elsewhere comes last. */
export function areaOptions(areas: readonly AreaChoice[]): ComboboxOption[] {
  const elsewhere = areas.find(({ kind }) => kind === "elsewhere");
  const names = new Set(areas.map((area) => area.name));
  const options = new Map<string, ComboboxOption>();
  function add(parent: string | null): void {
    for (const area of areas) {
      const above = area.parent !== null && names.has(area.parent) ? area.parent : null;
      if (above !== parent || options.has(area.name)) continue;
      options.set(area.name, {
        value: area.name,
        label: area.name,
        ...said(area, above),
      });
      add(area.name);
    }
  }
  add(null);
  const inside = [...options.values()].filter(({ value }) => value !== elsewhere?.name);
  const last = elsewhere && options.get(elsewhere.name);
  return last ? [...inside, last] : inside;
}

const ENDING = /(?:新区|[区县市镇乡]|街道)$/;

/** What typing finds besides the name, and what stands beside it. Elsewhere is found in both languages. */
function said({ name, kind }: AreaChoice, above: string | null) {
  const search = searchLabel(name);
  if (kind !== "elsewhere") {
    const bare = name.replace(ENDING, "");
    return { search, ...(above ? { hint: above } : {}), ...(bare === name ? {} : { bare }) };
  }
  const hint = "Outside Shanghai";
  return { search: `${search}\nelsewhere other qita ${hint.toLowerCase()}`, hint };
}
