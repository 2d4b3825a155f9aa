import fc from "fast-check";
import type { ApplicationProfile, ResourceProfile } from "#app/domain/matching/types.ts";
import type { Mandate } from "#app/domain/registry/mandate.ts";
import type { PlanPriority } from "#app/domain/sectors/types.ts";
import {
  FACTS,
  INSTRUMENTS,
  NEED_KINDS,
  RESOURCE_KINDS,
  STAGES,
  TIERS,
} from "#app/domain/vocabulary.ts";
import { priority } from "#tests/factories/profiles.ts";
import { AS_OF } from "./context.ts";

const SECTORS = [
  "auto",
  "auto.nev",
  "auto.icv",
  "digital",
  "digital.ai",
  "digital.software",
  "sensor",
  "new.key",
];
const AREAS = ["示例园", "示例镇", "示例区", "邻区", "示例市", "外地"];
const TERMS = ["激光雷达", "芯片", "平台", "电池", "算法", "传感器"];

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const fen = fc.integer({ min: 0, max: 30 }).map((steps) => steps * 1_000_000);
const level = fc.integer({ min: 1, max: 9 });

/** An application that says as much or little as it likes, with repetitions. */
export const anApplication: fc.Arbitrary<ApplicationProfile> = fc.record({
  id: fc.uuid(),
  sectors: fc.array(
    fc.record({
      key: fc.constantFrom(...SECTORS),
      score: fc.double({ min: 0, max: 1, noNaN: true }),
      terms: fc.constant([]),
      confirmed: fc.boolean(),
    }),
    { maxLength: 5 },
  ),
  needs: fc.array(
    fc.record({
      kind: fc.constantFrom(...NEED_KINDS),
      amountFen: maybe(fen),
      instrument: maybe(fc.constantFrom(...INSTRUMENTS)),
      squareMetres: fc.constant(null),
      purpose: fc.constant(null),
    }),
    { maxLength: 4 },
  ),
  stage: maybe(fc.constantFrom(...STAGES)),
  readiness: maybe(level),
  area: maybe(fc.constantFrom(...AREAS)),
  willingToMove: maybe(fc.boolean()),
  facts: fc.dictionary(fc.constantFrom(...FACTS), fc.boolean()),
  terms: fc.array(fc.constantFrom(...TERMS), { maxLength: 8 }),
});

const aMandate: fc.Arbitrary<Mandate> = fc.record({
  sectors: fc.subarray(SECTORS, { maxLength: 3 }),
  stages: fc.subarray([...STAGES]),
  areas: fc.subarray(AREAS, { maxLength: 2 }),
  ticketMinFen: maybe(fen),
  ticketMaxFen: maybe(fen),
  instruments: fc.subarray<string>([...INSTRUMENTS], { maxLength: 4 }),
  readinessMin: maybe(level),
  readinessMax: maybe(level),
  requires: fc.subarray([...FACTS], { maxLength: 2 }),
  sectorsStrict: fc.boolean(),
});

export const aResource: fc.Arbitrary<ResourceProfile> = fc.record({
  id: fc.uuid(),
  organizationId: fc.uuid(),
  kind: fc.constantFrom(...RESOURCE_KINDS),
  operated: fc.boolean(),
  sectors: fc.subarray(SECTORS, { maxLength: 3 }),
  serves: fc.subarray([...NEED_KINDS]),
  areaPath: fc.constantFrom([], ["示例园", "示例区", "示例市"], ["邻区", "示例市"], ["示例市"]),
  mandate: aMandate,
  capacityFree: maybe(fc.integer({ min: 0, max: 6 })),
  opensAt: maybe(fc.integer({ min: AS_OF - 3, max: AS_OF + 1 })),
  closesAt: maybe(fc.integer({ min: AS_OF - 1, max: AS_OF + 3 })),
  responseRate: maybe(fc.double({ min: 0, max: 1, noNaN: true })),
  responseCount: fc.integer({ min: 0, max: 40 }),
  terms: fc.array(fc.constantFrom(...TERMS), { maxLength: 8 }),
  partners: fc.constant([]),
});

export const priorities: fc.Arbitrary<PlanPriority[]> = fc.array(
  fc
    .record({
      sector: fc.constantFrom(...SECTORS),
      tier: fc.constantFrom(...TIERS),
      area: fc.constantFrom("示例区", "邻区", "示例市"),
      from: fc.integer({ min: 2018, max: 2027 }),
      to: fc.integer({ min: 2020, max: 2030 }),
      superseded: fc.boolean(),
    })
    .map(({ sector, ...said }) => priority(sector, said)),
  { maxLength: 6 },
);
