import type { Need } from "#app/domain/applications/need.ts";
import { STEPS } from "#app/domain/applications/steps.ts";
import type { SectorHit } from "#app/domain/sectors/types.ts";
import { DAY_MS } from "#app/domain/time.ts";
import { type ConsentKind, FACTS, type NeedKind, STAGES } from "#app/domain/vocabulary.ts";
import type { Registrar } from "./bodies.ts";
import type { Draw } from "./draw.ts";
import type { Made } from "./made.ts";
import type { Applied, Body, Person } from "./model.ts";
import { officeHours, somewhen } from "./moments.ts";
import { DEMO_DISTRICT, type District } from "./places.ts";

const WAN = 1_000_000;
const HOUR = 3_600_000;
/** The demonstration's founder applied with two companies. */
const DEMO_FOUNDER = "founder@demo.parkmatch.cn";
const DEMO_APPLICATIONS = [5, 3];

const NEED_SHARES: { kind: NeedKind; share: number }[] = [
  { kind: "space", share: 24 },
  { kind: "equity", share: 30 },
  { kind: "debt", share: 8 },
  { kind: "lab", share: 9 },
  { kind: "proof_of_concept", share: 7 },
  { kind: "pilot", share: 7 },
  { kind: "testing", share: 7 },
  { kind: "talent", share: 4 },
  { kind: "ip", share: 4 },
];
const STAGE_SHARES = [10, 22, 24, 17, 13, 7, 4, 3];
/** Of a hundred: drafts, and applications that were withdrawn. */
const DRAFTS = 0.06;
const WITHDRAWN = 0.05;

/** `count` applications of fewer companies, most of which apply once. */
export function apply(
  made: Made,
  registrar: Registrar,
  {
    count,
    staff,
    classify,
  }: {
    count: number;
    staff: Map<string, Person[]>;
    classify: (text: string) => SectorHit[];
  },
): Applied[] {
  const { random, asOf } = made;
  const applied: Applied[] = [];
  let demo: Person | undefined;
  for (let number = 0; applied.length < count; number++) {
    const wanted = DEMO_APPLICATIONS[number];
    const at = wanted === undefined ? somewhen(random, asOf) : asOf - (500 + number) * DAY_MS;
    const founder: Person =
      wanted === undefined
        ? registrar.person("founder", at)
        : (demo ?? registrar.person("founder", at, { email: DEMO_FOUNDER }));
    if (wanted !== undefined) demo = founder;
    const district =
      (wanted !== undefined && made.districts.find(({ name }) => name === DEMO_DISTRICT)) ||
      random.weighted(made.districts, ({ share }) => share);
    const company = startup(made, registrar, { founder, at, district });
    const clerk = random.pick(staff.get(district.name) ?? []);
    if (random.yes(0.88)) registrar.verify(company, clerk, { surely: wanted !== undefined });
    const own = wanted ?? (random.yes(0.82) ? 1 : 2 + random.below(3));
    for (let i = 0; i < own && applied.length < count; i++) {
      const begun = i === 0 ? at : officeHours(at + random.next() * (asOf - at), random);
      applied.push(application(made, { company, founder, startedAt: begun, district, classify }));
    }
  }
  return applied;
}

function startup(
  made: Made,
  registrar: Registrar,
  { founder, at, district }: { founder: Person; at: number; district: District },
): Body {
  return registrar.body("startup", {
    name: made.words.company(),
    area: made.random.yes(0.02) ? null : made.areaIn(district),
    at,
    people: [{ person: founder, role: "founder" }],
  });
}

function application(
  made: Made,
  said: {
    company: Body;
    founder: Person;
    startedAt: number;
    district: District;
    classify: (text: string) => SectorHit[];
  },
): Applied {
  const { random, words, asOf } = made;
  const { company, founder, startedAt, district } = said;
  const sector = made.sector();
  const title = words.title(sector);
  const text = words.text(sector);
  const edits = editsFrom(random, startedAt);
  const finished = edits.at(-1)?.at ?? startedAt;
  const draft = finished >= asOf || random.yes(DRAFTS);
  const done = edits.filter(({ at }) => at < asOf);
  const kept = draft ? done.slice(0, 1 + random.below(4)) : done;
  const submittedAt = draft ? null : finished;
  const withdrawnAt =
    submittedAt !== null && random.yes(WITHDRAWN)
      ? officeHours(submittedAt + (10 + random.exponential(90)) * DAY_MS, random)
      : null;
  const withdrawn = withdrawnAt !== null && withdrawnAt < asOf;
  return {
    id: random.id(startedAt),
    company,
    founder,
    state: draft ? "draft" : withdrawn ? "withdrawn" : "submitted",
    title,
    text,
    stage: STAGES[STAGE_SHARES.indexOf(random.weighted(STAGE_SHARES, (share) => share))] ?? "seed",
    readiness: random.yes(0.85) ? 1 + random.below(9) : null,
    area: company.area ?? made.areaIn(district),
    willingToMove: random.pick([true, false, null]),
    teamSize: 2 + Math.floor(random.exponential(14)),
    foundedOn: new Date(startedAt - random.exponential(700) * DAY_MS).toISOString().slice(0, 7),
    facts: Object.fromEntries(
      FACTS.filter(() => random.yes(0.7)).map((fact) => [fact, random.yes(0.75)]),
    ),
    needs: needs(made),
    sectors: said.classify(`${title}\n${text}`).map((hit) => ({
      ...hit,
      choice: random.yes(0.3) ? "confirmed" : random.yes(0.04) ? "removed" : "suggested",
    })),
    consents: draft ? [] : consents(random),
    edits: kept,
    startedAt,
    submittedAt,
    withdrawnAt: withdrawn ? withdrawnAt : null,
  };
}

/** Every step of the form in order, some saved more than once. */
function editsFrom(random: Draw, startedAt: number): Applied["edits"] {
  const edits: Applied["edits"] = [];
  let at = startedAt;
  for (const step of STEPS) {
    if (step === "documents") continue;
    const times = step !== "review" && random.yes(0.35) ? 2 : 1;
    for (let time = 0; time < times; time++) {
      at = officeHours(
        at + random.exponential(0.7) * (random.yes(0.2) ? 3 * DAY_MS : HOUR),
        random,
      );
      edits.push({ step, at });
    }
  }
  return edits;
}

function needs({ random, words }: Made): Need[] {
  const wanted = new Set<NeedKind>();
  const count = 1 + random.below(3);
  while (wanted.size < count) wanted.add(random.weighted(NEED_SHARES, ({ share }) => share).kind);
  return [...wanted].map((kind) => {
    const money = kind === "equity" || kind === "debt";
    return {
      kind,
      amountFen: money ? Math.max(50, Math.round(60 * random.lognormal(1)) * 10) * WAN : null,
      instrument: !money || random.yes(0.3) ? null : kind === "debt" ? "loan" : "equity",
      squareMetres: kind === "space" ? (1 + random.below(20)) * 50 : null,
      purpose: money || kind === "space" ? null : words.purpose(),
    };
  });
}

function consents(random: Draw): ConsentKind[] {
  return [
    "teaser" as const,
    ...(random.yes(0.95) ? (["contact_after_introduction"] as const) : []),
    ...(random.yes(0.9) ? (["documents_after_introduction"] as const) : []),
    ...(random.yes(0.7) ? (["statistics"] as const) : []),
  ];
}
