import { SERVES } from "#app/domain/registry/details.ts";
import { OPEN_MANDATE } from "#app/domain/registry/mandate.ts";
import { topSector } from "#app/domain/sectors/top-sector.ts";
import { DAY_MS } from "#app/domain/time.ts";
import { FACTS, type NeedKind, type ResourceKind, STAGES } from "#app/domain/vocabulary.ts";
import { zipf } from "./draw.ts";
import type { Made } from "./made.ts";
import type { Body, Provided } from "./model.ts";
import { somewhen } from "./moments.ts";

/** What each kind usually offers, what it is called, and how common it is of a hundred. */
const KINDS: { kind: ResourceKind; share: number; more: NeedKind[]; called: string }[] = [
  { kind: "incubator", share: 28, more: ["equity", "talent"], called: "孵化器" },
  { kind: "fund", share: 24, more: [], called: "创业投资基金" },
  { kind: "shared_lab", share: 11, more: [], called: "共享实验室" },
  { kind: "proof_of_concept", share: 8, more: ["equity"], called: "概念验证中心" },
  { kind: "pilot_line", share: 6, more: ["space"], called: "中试基地" },
  { kind: "testing", share: 7, more: [], called: "检测平台" },
  { kind: "science_park", share: 6, more: [], called: "科技园区" },
  { kind: "service", share: 10, more: ["debt", "ip", "talent"], called: "服务中心" },
];

const WAN = 1_000_000;
/** How unequal operators are in size and resources in demand. */
const SIZE = 0.45;
const POPULARITY = 0.75;

/** The resources of these operators, the largest operators with the most; `count` in all, at least one each. */
export function provide(made: Made, operators: readonly Body[], count: number): Provided[] {
  const { random } = made;
  const size = zipf(SIZE);
  const total = operators.reduce((sum, _, index) => sum + size(_, index), 0);
  const spare = count - operators.length;
  const provided: Provided[] = [];
  operators.forEach((operator, index) => {
    const due = Math.round((size(operator, index) / total) * spare);
    const last = index === operators.length - 1;
    const room = count - provided.length - (operators.length - 1 - index);
    const own = last ? room : Math.max(1, Math.min(room, 1 + due));
    for (let i = 0; i < own; i++) provided.push(resource(made, operator));
  });
  const popularity = zipf(POPULARITY);
  const ranks = provided.map((_, index) => ({ index, at: random.next() }));
  ranks.sort((a, b) => a.at - b.at);
  ranks.forEach(({ index }, rank) => {
    const each = provided[index];
    if (each) each.popularity = popularity(each, rank);
  });
  return provided;
}

function resource(made: Made, operator: Body): Provided {
  const { random, words, leaves, asOf } = made;
  const offer = random.weighted(KINDS, ({ share }) => share);
  const first = made.sector();
  const near = leaves.filter((leaf) => topSector(leaf) === topSector(first));
  const sectors = random.yes(0.85)
    ? [...new Set([first, ...random.some(near, random.below(4))])]
    : [];
  const at = Math.max(operator.at + DAY_MS, somewhen(random, asOf) - 300 * DAY_MS);
  const verified = operator.verdicts.at(-1)?.state === "verified";
  const serves = [...SERVES[offer.kind], ...random.some(offer.more, 1 + random.below(3))];
  const name = words.provider(offer.called);
  return {
    id: random.id(at),
    operator,
    kind: offer.kind,
    name,
    summary: `${name}面向${sectors.length > 0 ? "重点产业" : "各类"}科创团队提供${offer.called}服务，配备专职团队，按季度开放申请。`,
    area: operator.area ?? made.area(),
    state: !verified || random.yes(0.02) ? "draft" : random.yes(0.05) ? "closed" : "open",
    sectors,
    serves: [...new Set(serves)],
    terms: sectors.flatMap((sector) => words.terms(sector, 6)),
    details: offer.kind === "fund" ? { size: (2 + random.below(60)) * 5_000 * WAN } : {},
    mandate: mandate(made, { sectors, serves, area: operator.area }),
    limited: !["fund", "service", "testing"].includes(offer.kind) && random.yes(0.8),
    responseDays: random.yes(0.8) ? random.pick([3, 5, 5, 5, 8, 10]) : null,
    popularity: 0,
    at,
    earlierMandates: random.yes(0.3) ? 1 + random.below(3) : 0,
  };
}

function mandate(
  { random, districtOf }: Made,
  { sectors, serves, area }: { sectors: string[]; serves: NeedKind[]; area: string | null },
) {
  const money = serves.includes("equity") || serves.includes("debt");
  const from = random.below(4);
  const low = Math.round(2 ** (random.next() * 5)) * 50 * WAN;
  const district = area === null ? null : districtOf(area);
  return {
    ...OPEN_MANDATE,
    sectors: random.yes(0.6) ? sectors : [],
    sectorsStrict: random.yes(0.4),
    stages: random.yes(0.6) ? STAGES.slice(from, from + 2 + random.below(4)) : [],
    areas: district !== null && random.yes(0.2) ? [district] : [],
    ...(money && random.yes(0.6)
      ? { ticketMinFen: low, ticketMaxFen: low * (4 + random.below(16)) }
      : {}),
    instruments: money && random.yes(0.3) ? ["equity", "convertible", "loan", "guarantee"] : [],
    readinessMin: random.yes(0.3) ? 1 + random.below(4) : null,
    readinessMax: random.yes(0.15) ? 7 + random.below(3) : null,
    requires: random.yes(0.15) ? random.some(FACTS, 1) : [],
  };
}
