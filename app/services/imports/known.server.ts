import type { Known } from "#app/domain/imports/known.ts";
import { shortAreaNames } from "#app/domain/input/area-names.ts";
import { folded } from "#app/domain/input/search.ts";
import { dayOf } from "#app/domain/time.ts";
import type { AreaKind } from "#app/domain/vocabulary.ts";
import { nameKey } from "#app/platform/pinyin.server.ts";
import type { Db } from "#db/client.server.ts";
import { referenceNames } from "#db/queries/imports/known.server.ts";

/** What cells refer to, read once for a file. */
export async function loadKnown(db: Db, now: Date): Promise<Known> {
  const { areas, indicators, sectors } = await referenceNames(db);
  return {
    today: dayOf(now),
    areas: areaSpellings(areas),
    indicators: new Map(indicators.map(({ name, key }) => [folded(name), key])),
    sectors: new Map(
      sectors.flatMap(({ key, zh, en }) => [key, zh, en].map((name) => [folded(name), key])),
    ),
    nameKey: remembered(nameKey),
  };
}

/** A full name is that area's alone. A short one may be that of several, of which a district is meant first. */
function areaSpellings(areas: readonly { name: string; kind: AreaKind }[]): Known["areas"] {
  const spellings = new Map<string, string[]>();
  const spell = (of: typeof areas) => {
    const short = new Map<string, string[]>();
    for (const { name } of of) {
      for (const spelling of shortAreaNames(folded(name))) {
        short.set(spelling, [...(short.get(spelling) ?? []), name]);
      }
    }
    for (const [spelling, names] of short) spellings.set(spelling, names);
  };
  spell(areas);
  spell(areas.filter(({ kind }) => kind === "district"));
  for (const { name } of areas) spellings.set(folded(name), [name]);
  return spellings;
}

/** Names come again, and folding one takes longer than looking it up. */
function remembered(key: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const made = key(name);
    known.set(name, made);
    return made;
  };
}
