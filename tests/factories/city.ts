import type { ApplicationProfile, ResourceProfile } from "#app/domain/matching/types.ts";
import type { PlanPriority, Sector } from "#app/domain/sectors/types.ts";
import {
  FACTS,
  INSTRUMENTS,
  NEED_KINDS,
  type NeedKind,
  type ResourceKind,
  STAGES,
  TIERS,
} from "#app/domain/vocabulary.ts";
import { type Chance, chance } from "./chance.ts";
import { application, claim, need, priority, resource } from "./profiles.ts";

/** A made-up city: everything follows from the seed. */
export interface City {
  taxonomy: Sector[];
  priorities: PlanPriority[];
  areas: Map<string, string>;
  termWeights: Map<string, number>;
  applications: ApplicationProfile[];
  resources: ResourceProfile[];
  asOf: number;
}

const DAY = 24 * 60 * 60 * 1000;
const WAN = 10_000 * 100;
const TOPS = 16;
const DISTRICTS = 16;
const PARKS = 6;
const TERMS_PER_SECTOR = 40;
const AS_OF = Date.UTC(2026, 10, 24, 4);

/** What each kind of resource usually offers, and how common it is of a hundred. */
const KINDS: { kind: ResourceKind; share: number; serves: NeedKind[] }[] = [
  { kind: "incubator", share: 30, serves: ["space", "equity", "talent"] },
  { kind: "fund", share: 25, serves: ["equity"] },
  { kind: "shared_lab", share: 10, serves: ["lab"] },
  { kind: "proof_of_concept", share: 7, serves: ["proof_of_concept", "equity"] },
  { kind: "pilot_line", share: 6, serves: ["pilot", "space"] },
  { kind: "testing", share: 6, serves: ["testing"] },
  { kind: "science_park", share: 6, serves: ["space"] },
  { kind: "service", share: 10, serves: ["debt", "ip"] },
];

const OTHER: { kind: ResourceKind; serves: NeedKind[] } = { kind: "service", serves: ["ip"] };

/** Sizes are counts. */
export function city(sizes: { applications: number; resources: number }, seed: number): City {
  const random = chance(seed);
  const taxonomy = sectors();
  const areas = districts();
  const leaves = taxonomy.filter((sector) => sector.parent !== null).map((sector) => sector.key);
  const parks = [...areas.keys()].filter((area) => area.includes("园"));
  const world = { taxonomy, areas, leaves, parks };
  return {
    taxonomy,
    areas,
    priorities: plans(taxonomy, random),
    termWeights: new Map(
      leaves.flatMap((key) => termsOf(key).map((term, index) => [term, 1 + (index % 9)] as const)),
    ),
    applications: Array.from({ length: sizes.applications }, (_, index) =>
      startup(index, random, world),
    ),
    resources: Array.from({ length: sizes.resources }, (_, index) =>
      provider(index, random, world),
    ),
    asOf: AS_OF,
  };
}

interface World {
  taxonomy: Sector[];
  areas: Map<string, string>;
  leaves: string[];
  parks: string[];
}

function sectors(): Sector[] {
  return Array.from({ length: TOPS }, (_, top) => `s${top}`).flatMap((key) => [
    { key, zh: key, en: key, parent: null },
    ...["a", "b", "c", "d"].map((leaf) => ({
      key: `${key}.${leaf}`,
      zh: `${key}.${leaf}`,
      en: `${key}.${leaf}`,
      parent: key,
    })),
  ]);
}

function districts(): Map<string, string> {
  const parents = new Map<string, string>();
  for (let district = 0; district < DISTRICTS; district++) {
    parents.set(`区${district}`, "示例市");
    for (let park = 0; park < PARKS; park++) parents.set(`园${district}-${park}`, `区${district}`);
  }
  return parents;
}

function termsOf(sector: string): string[] {
  return Array.from({ length: TERMS_PER_SECTOR }, (_, index) => `${sector}词${index}`);
}

function plans(taxonomy: Sector[], random: Chance): PlanPriority[] {
  return Array.from({ length: DISTRICTS }, (_, district) => district).flatMap((district) =>
    Array.from({ length: 10 }, (_, index) => {
      const past = index > 7;
      return priority(random.pick(taxonomy).key, {
        plan: `plan-${district}-${past ? 1 : 2}`,
        area: `区${district}`,
        tier: random.pick(TIERS),
        from: past ? 2016 : 2021,
        to: past ? 2020 : 2030,
        superseded: past,
      });
    }),
  );
}

function startup(
  index: number,
  random: Chance,
  { leaves, taxonomy, parks }: World,
): ApplicationProfile {
  const leaf = random.pick(leaves);
  const stage = random.below(5);
  const sectors = [
    claim(leaf, { score: 0.3 + 0.7 * random.next(), confirmed: random.next() < 0.3 }),
  ];
  while (random.next() < 0.25) {
    const key = random.next() < 0.2 ? random.pick(taxonomy).key : random.pick(leaves);
    sectors.push(claim(key, { score: 0.2 + 0.6 * random.next(), confirmed: false }));
  }
  const needs = [...new Set([random.pick(NEED_KINDS), random.pick(["space", "equity"] as const)])]
    .slice(0, 1 + random.below(2))
    .map((kind) => {
      const debt = kind === "debt";
      if (!debt && kind !== "equity") return need(kind);
      const amountFen = Math.round(10 ** (random.next() * 2.5) * 3) * 10 * WAN;
      return need(kind, {
        amountFen: random.next() < 0.85 ? amountFen : null,
        instrument: random.next() < 0.6 ? (debt ? random.pick(INSTRUMENTS) : "equity") : null,
      });
    });
  return application({
    id: `startup-${index}`,
    sectors: random.next() < 0.96 ? sectors : [],
    needs,
    stage: random.next() < 0.9 ? (STAGES[stage] ?? null) : null,
    readiness: random.next() < 0.8 ? 1 + random.below(9) : null,
    area: random.next() < 0.85 ? random.pick(parks) : null,
    willingToMove: random.pick([true, false, null]),
    facts: Object.fromEntries(
      FACTS.filter(() => random.next() < 0.6).map((fact) => [fact, random.next() < 0.7]),
    ),
    terms: random.some(termsOf(leaf), random.below(14)),
  });
}

function provider(
  index: number,
  random: Chance,
  { leaves, taxonomy, parks, areas }: World,
): ResourceProfile {
  let share = random.below(100);
  const offer =
    KINDS.find((each) => {
      share -= each.share;
      return share < 0;
    }) ?? OTHER;
  const park = random.pick(parks);
  const own = random.some(
    random.next() < 0.3 ? taxonomy.map(({ key }) => key) : leaves,
    1 + random.below(4),
  );
  const from = random.below(4);
  const money = offer.serves.includes("equity") || offer.serves.includes("debt");
  const low = Math.round(10 ** (random.next() * 2) * 2) * 10 * WAN;
  return resource({
    id: `resource-${index}`,
    organizationId: `organization-${Math.floor(index / 2)}`,
    operated: index % 7 !== 3,
    kind: offer.kind,
    serves: offer.serves,
    sectors: random.next() < 0.8 ? own : [],
    areaPath: [park, areas.get(park) ?? "", "示例市"],
    mandate: {
      sectors: random.next() < 0.6 ? own : [],
      sectorsStrict: random.next() < 0.5,
      stages: random.next() < 0.7 ? STAGES.slice(from, from + 1 + random.below(4)) : [],
      areas: random.next() < 0.3 ? [areas.get(park) ?? park] : [],
      ticketMinFen: money && random.next() < 0.7 ? low : null,
      ticketMaxFen: money && random.next() < 0.7 ? low * (2 + random.below(9)) : null,
      instruments:
        money && random.next() < 0.4 ? ["equity", "convertible", "loan", "guarantee"] : [],
      readinessMin: random.next() < 0.4 ? 1 + random.below(5) : null,
      readinessMax: random.next() < 0.3 ? 6 + random.below(4) : null,
      requires: random.next() < 0.2 ? random.some(FACTS, 1 + random.below(2)) : [],
    },
    capacityFree: random.next() < 0.7 ? random.below(30) : null,
    opensAt: random.next() < 0.2 ? AS_OF + (random.below(60) - 50) * DAY : null,
    closesAt: random.next() < 0.4 ? AS_OF + (random.below(120) - 10) * DAY : null,
    responseRate: random.next() < 0.5 ? random.next() : null,
    responseCount: random.below(40),
    terms: random.next() < 0.8 ? own.flatMap((key) => random.some(termsOf(key), 8)) : [],
    partners: random.some(
      [`resource-${random.below(2000)}`, `resource-${index + 1}`],
      random.below(3),
    ),
  });
}
