import type {
  AreaKind,
  Comparator,
  PlanRole,
  ResourceKind,
  TargetKind,
  Tier,
} from "../vocabulary.ts";
import { readComparator } from "./comparator.ts";
import type { Figures } from "./types.ts";

/** A published plan as data: facts, names and figures, each with the section it comes from. */
export interface PlanFile {
  slug: string;
  title: { zh: string; en: string };
  number: string | null;
  issuer: string;
  issuedOn: string | null;
  effectiveOn: string | null;
  period: { from: number; to: number };
  /** Years that the text gives it from `effectiveOn`; then it holds to the day before that anniversary. */
  termYears?: number | undefined;
  area: string;
  note?: string | undefined;
  implements: string[];
  supersedes: string[];
  priorities: {
    sector: string;
    name: string;
    /** In English, from `seeds/priority-names.json`: one name for every plan that says it. */
    nameEn?: string | null;
    tier: Tier;
    /** The document gives the sector no rank: the tier is our reading of it. */
    tierInferred?: boolean | undefined;
    within: string | null;
    section: string;
    terms: string[];
  }[];
  targets: TargetEntry[];
  tasks: { no: string; title: string; lead: string[]; participants: string[]; section: string }[];
  resources: {
    name: string;
    kind: ResourceKind;
    sectors: string[];
    operator: string | null;
    area: string | null;
    figures: Figures;
    section: string;
  }[];
  /** Bodies that a plan counts on and that are not themselves what a startup asks for. */
  organizations: {
    name: string;
    role: PlanRole;
    /** What the plan gives it to do, in our words. */
    part: string;
    section: string;
  }[];
  mechanisms: { name: string; en: string; summary: string; section: string }[];
  areas: { name: string; kind: AreaKind; parent: string | null; role: string | null }[];
}

/** A figure that the plan wants, or reports. */
export interface TargetEntry {
  /** As the plan calls it; the registry of indicators knows which one it is. */
  indicator: string;
  /** Where it is of a part of the plan's area only. */
  area?: string | undefined;
  kind: TargetKind;
  comparator: Comparator;
  value: number;
  upper: number | null;
  unit: string;
  /** What a `relative` figure is compared with ("全市平均水平"). */
  reference?: string | undefined;
  /** Null where the plan states none. */
  year: number | null;
  /** The few words that state it; the comparator must be what they mean. */
  said?: string | undefined;
  section: string;
  note?: string | undefined;
}

/** A fault of a set of plan files: which file, where in it, and what is wrong. */
export interface PlanFault {
  slug: string;
  path: string;
  reason: string;
}

/**
 * What a schema cannot see: names that must resolve within a plan, among the plans, and in the taxonomy.
 *
 * @param sectorKeys every key of the taxonomy
 */
export function checkPlans(plans: PlanFile[], sectorKeys: ReadonlySet<string>): PlanFault[] {
  const slugs = new Set(plans.map((plan) => plan.slug));
  return plans.flatMap((plan) => [
    ...checkLinks(plan, slugs),
    ...checkPriorities(plan, sectorKeys),
    ...checkAreas(plan),
    ...checkFigures(plan),
  ]);
}

function checkLinks(plan: PlanFile, slugs: ReadonlySet<string>): PlanFault[] {
  return (["implements", "supersedes"] as const).flatMap((kind) =>
    plan[kind].flatMap((other, i) =>
      slugs.has(other) && other !== plan.slug
        ? []
        : [{ slug: plan.slug, path: `${kind}.${i}`, reason: `no other plan "${other}"` }],
    ),
  );
}

function checkPriorities(plan: PlanFile, sectorKeys: ReadonlySet<string>): PlanFault[] {
  const names = new Set<string>();
  const all = new Set(plan.priorities.map((priority) => priority.name));
  const faults: PlanFault[] = [];
  function fault(path: string, reason: string): void {
    faults.push({ slug: plan.slug, path, reason });
  }
  plan.priorities.forEach((priority, i) => {
    if (names.has(priority.name)) fault(`priorities.${i}.name`, `"${priority.name}" stands twice`);
    names.add(priority.name);
    if (!sectorKeys.has(priority.sector)) {
      fault(`priorities.${i}.sector`, `no sector "${priority.sector}"`);
    }
    if (priority.within !== null && !all.has(priority.within)) {
      fault(`priorities.${i}.within`, `no priority "${priority.within}" in this plan`);
    }
  });
  plan.resources.forEach((resource, i) => {
    resource.sectors.forEach((sector, j) => {
      if (!sectorKeys.has(sector)) fault(`resources.${i}.sectors.${j}`, `no sector "${sector}"`);
    });
  });
  return faults;
}

function checkAreas(plan: PlanFile): PlanFault[] {
  const names = new Set(plan.areas.map((area) => area.name));
  const faults: PlanFault[] = [];
  if (!names.has(plan.area)) {
    faults.push({ slug: plan.slug, path: "area", reason: `"${plan.area}" is not among its areas` });
  }
  plan.areas.forEach((area, i) => {
    if (area.parent === area.name) {
      faults.push({ slug: plan.slug, path: `areas.${i}.parent`, reason: "lies in itself" });
    }
  });
  return faults;
}

function checkFigures(plan: PlanFile): PlanFault[] {
  const faults = plan.targets.flatMap((target, i) =>
    faultsOf(target).map(({ at, reason }) => ({
      slug: plan.slug,
      path: `targets.${i}.${at}`,
      reason,
    })),
  );
  if (plan.period.to < plan.period.from) {
    faults.push({ slug: plan.slug, path: "period.to", reason: "ends before it begins" });
  }
  if (plan.termYears !== undefined && plan.effectiveOn === null) {
    faults.push({ slug: plan.slug, path: "termYears", reason: "counts from no day" });
  }
  return faults;
}

function faultsOf(target: TargetEntry): { at: keyof TargetEntry; reason: string }[] {
  const faults: { at: keyof TargetEntry; reason: string }[] = [];
  const { comparator, said, reference } = target;
  const twoEnds = comparator === "range" || comparator === "within";
  if (twoEnds && !(target.upper !== null && target.upper > target.value)) {
    faults.push({ at: "upper", reason: "a range needs an upper end above its value" });
  }
  if (comparator === "relative" && reference === undefined) {
    faults.push({ at: "reference", reason: "is compared with nothing" });
  }
  if (said !== undefined) {
    const reported = target.kind === "baseline" || target.kind === "achievement";
    const meant = readComparator(said, reported)?.comparator;
    if (meant !== comparator) {
      faults.push({ at: "comparator", reason: `"${said}" means ${meant ?? "nothing"}` });
    }
  }
  return faults;
}
