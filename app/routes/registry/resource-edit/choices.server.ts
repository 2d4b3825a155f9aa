import type { Locale } from "#app/platform/i18n/types.ts";
import type { ComboboxOption } from "#app/ui/combobox.tsx";
import type { SectorNode } from "#app/ui/sector-tree.tsx";
import type { Db } from "#db/client.server.ts";
import { taxonomyOf } from "#db/queries/plans/priorities.server.ts";
import { areaChoices } from "#db/queries/registry/areas.server.ts";
import { areaOptions } from "../area-options.server.ts";

/** Areas and sectors to choose from, in the reader's language. */
export async function formChoices(
  db: Db,
  locale: Locale,
): Promise<{ areas: ComboboxOption[]; tree: SectorNode[] }> {
  return {
    areas: areaOptions(await areaChoices(db)),
    tree: (await taxonomyOf(db)).map((sector) => ({
      key: sector.key,
      name: sector[locale],
      parent: sector.parent,
    })),
  };
}
