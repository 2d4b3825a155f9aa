import { shortForms } from "#app/domain/applications/draft/read-area.ts";
import { type DraftReading, readDraft } from "#app/domain/applications/draft/read-draft.ts";
import { createNormaliser } from "#app/domain/sectors/normalise.ts";
import { yearOf } from "#app/domain/time.ts";
import { sortKey } from "#app/platform/pinyin.server.ts";
import type { Db } from "#db/client.server.ts";
import { areaChoices } from "#db/queries/registry/areas.server.ts";
import { readLexicon } from "#seeds/lexicon.server.ts";

let normalise: ((text: string) => string) | undefined;

/** What a founder's text says beside its sectors, with the areas of the registry. Nothing is kept. */
export async function readText(
  db: Db,
  { text, now }: { text: string; now: Date },
): Promise<DraftReading> {
  normalise ??= createNormaliser(readLexicon().characters);
  const areas = (await areaChoices(db)).map(({ name, parent }) => ({
    name,
    parent,
    forms: shortForms(name).flatMap((form) => [form.toLowerCase(), sortKey(form)]),
  }));
  return readDraft(text, { areas, normalise, thisYear: yearOf(now) });
}
