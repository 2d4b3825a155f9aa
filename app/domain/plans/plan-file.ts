import type { AreaKind, Comparator, ResourceKind, TargetKind, Tier } from "../vocabulary.ts";
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
  area: string;
  note?: string | undefined;
  implements: string[];
  supersedes: string[];
  priorities: {
    sector: string;
    name: string;
    tier: Tier;
    within: string | null;
    section: string;
    terms: string[];
  }[];
  targets: {
    indicator: string;
    kind: TargetKind;
    comparator: Comparator;
    value: number;
    upper: number | null;
    unit: string;
    year: number | null;
    section: string;
    note?: string | undefined;
  }[];
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
  mechanisms: { name: string; en: string; summary: string; section: string }[];
  areas: { name: string; kind: AreaKind; parent: string | null; role: string | null }[];
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
  const faults: PlanFault[] = [];
  plan.targets.forEach((target, i) => {
    if (target.comparator === "range" && !(target.upper !== null && target.upper > target.value)) {
      faults.push({
        slug: plan.slug,
        path: `targets.${i}.upper`,
        reason: "a range needs an upper end above its value",
      });
    }
  });
  if (plan.period.to < plan.period.from) {
    faults.push({ slug: plan.slug, path: "period.to", reason: "ends before it begins" });
  }
  return faults;
}
