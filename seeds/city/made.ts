import type { Sector } from "#app/domain/sectors/types.ts";
import { type Draw, draw, zipf } from "./draw.ts";
import type { District } from "./places.ts";
import { type Words, words } from "./words.ts";

/** What everything in the city is drawn from. */
export interface Made {
  random: Draw;
  words: Words;
  /** UTC milliseconds: nothing happened later. */
  asOf: number;
  districts: District[];
  leaves: string[];
  /** A sector of the lowest level, common ones more often. */
  sector(): string;
  /** An area, as likely as companies are there. */
  area(): string;
  areaIn(district: District): string;
  /** The district in which an area lies. */
  districtOf(area: string): string | null;
}

const SECTORS = 0.8;
/** Of ten, so many companies say only the district. */
const LOOSE = 0.15;

export function made(
  seed: number,
  {
    asOf,
    taxonomy,
    districts,
  }: { asOf: number; taxonomy: readonly Sector[]; districts: District[] },
): Made {
  const random = draw(seed);
  const parents = new Set(taxonomy.map(({ parent }) => parent));
  const leaves = taxonomy.filter(({ key }) => !parents.has(key)).map(({ key }) => key);
  const ranked = leaves
    .map((key) => ({ key, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ key }) => key);
  const home = new Map(
    districts.flatMap(({ name, parks }) => [name, ...parks].map((area) => [area, name] as const)),
  );

  function areaIn(district: District): string {
    return district.parks.length === 0 || random.yes(LOOSE)
      ? district.name
      : random.weighted(district.parks, zipf(0.7));
  }

  return {
    random,
    words: words(random, taxonomy),
    asOf,
    districts,
    leaves,
    sector: () => random.weighted(ranked, zipf(SECTORS)),
    area: () => areaIn(random.weighted(districts, ({ share }) => share)),
    areaIn,
    districtOf: (area) => home.get(area) ?? null,
  };
}
