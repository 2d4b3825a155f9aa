import type { Option } from "#app/ui/select.tsx";
import type { AreaChoice } from "#db/queries/registry/areas.server.ts";

/** Areas as choices of a select: each after the one it lies in, which its label names. */
export function areaOptions(areas: readonly AreaChoice[]): Option[] {
  const names = new Set(areas.map((area) => area.name));
  const options: Option[] = [];
  function add(parent: string | null, path: string): void {
    for (const area of areas) {
      const above = area.parent !== null && names.has(area.parent) ? area.parent : null;
      if (above !== parent || options.some((option) => option.value === area.name)) continue;
      const label = path ? `${path} / ${area.name}` : area.name;
      options.push({ value: area.name, label });
      add(area.name, label);
    }
  }
  add(null, "");
  return options;
}
