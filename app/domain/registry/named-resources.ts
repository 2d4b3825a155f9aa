import type { PlanFile } from "../plans/plan-file.ts";
import { resourceSlug } from "../plans/resource-slug.ts";
import { planTerm } from "../plans/standing.ts";
import type { Figures, OtherName } from "../plans/types.ts";
import type { NeedKind, ResourceKind } from "../vocabulary.ts";
import { servedBy } from "./body.ts";
import { OPEN_MANDATE } from "./mandate.ts";
import type { RegistryEntry } from "./registry-file.ts";

/** A body that plans name, as the registry shows it until an operator claims it. */
export interface NamedResource {
  slug: string;
  name: string;
  /** Every other name that plans give it, and those by which it is known besides. */
  otherNames: OtherName[];
  kind: ResourceKind;
  summary: string;
  area: string | null;
  figures: Figures;
  serves: NeedKind[];
  /** Of the companies it is for; empty where no plan says. */
  sectors: string[];
  operatorName: string | null;
  /** The plan and section that speak for it. */
  plan: string;
  section: string;
  /** Slugs. */
  partners: string[];
  mandate: { plan: string; section: string; body: typeof OPEN_MANDATE } | null;
}

interface Mention {
  plan: string;
  fact: PlanFile["resources"][number];
}

/**
 * Every body that the plans name, once: the latest plan in force speaks for it, the others fill what
 * that one leaves open and add their figures and sectors.
 *
 * @param year against which the plans' periods are read
 */
export function namedResources(
  { plans, entries }: { plans: PlanFile[]; entries: RegistryEntry[] },
  year: number,
): NamedResource[] {
  const slugOf = slugs(entries);
  const entryOf = new Map(entries.map((entry) => [resourceSlug(entry.name), entry]));
  const mentions = new Map<string, Mention[]>();
  for (const plan of inOrderOfForce(plans, year)) {
    for (const fact of plan.resources) {
      const slug = slugOf(fact.name);
      mentions.set(slug, [...(mentions.get(slug) ?? []), { plan: plan.slug, fact }]);
    }
  }
  return [...mentions].flatMap(([slug, [head, ...rest]]) =>
    head ? [merged(slug, [head, ...rest], { entry: entryOf.get(slug), slugOf })] : [],
  );
}

/** The key of a body by any of its names. */
function slugs(entries: RegistryEntry[]): (name: string) => string {
  const known = new Map<string, string>();
  for (const { name, aliases } of entries) {
    for (const alias of aliases) known.set(resourceSlug(alias), resourceSlug(name));
  }
  return (name) => known.get(resourceSlug(name)) ?? resourceSlug(name);
}

function inOrderOfForce(plans: PlanFile[], year: number): PlanFile[] {
  const superseded = new Set(plans.flatMap((plan) => plan.supersedes));
  function inForce(plan: PlanFile): boolean {
    const { from, to } = planTerm(plan);
    return from <= year && year <= to && !superseded.has(plan.slug);
  }
  return [...plans].sort(
    (a, b) =>
      Number(inForce(b)) - Number(inForce(a)) ||
      b.period.from - a.period.from ||
      (a.slug < b.slug ? -1 : 1),
  );
}

function merged(
  slug: string,
  mentions: [Mention, ...Mention[]],
  { entry, slugOf }: { entry: RegistryEntry | undefined; slugOf(name: string): string },
): NamedResource {
  const [{ plan, fact }] = mentions;
  const facts = mentions.map((mention) => mention.fact);
  return {
    slug,
    name: fact.name,
    otherNames: otherNames(fact.name, { facts, entry }),
    kind: fact.kind,
    summary: entry?.summary ?? "",
    area: facts.find((each) => each.area !== null)?.area ?? null,
    figures: Object.assign({}, ...facts.map((each) => each.figures).reverse()),
    serves: entry?.serves ?? servedBy(fact.name, fact.kind),
    sectors: servedSectors(fact.kind, facts),
    operatorName: facts.find((each) => each.operator !== null)?.operator ?? null,
    plan,
    section: fact.section,
    partners: [...new Set((entry?.partners ?? []).map(slugOf))].filter((other) => other !== slug),
    mandate: entry?.mandate
      ? { ...entry.mandate, body: { ...OPEN_MANDATE, ...entry.mandate.body } }
      : null,
  };
}

function otherNames(
  name: string,
  { facts, entry }: { facts: Mention["fact"][]; entry: RegistryEntry | undefined },
): OtherName[] {
  const inPlans = [...facts.map((each) => each.name), ...(entry?.aliases ?? [])];
  const known = [...(entry?.otherNames ?? [])];
  for (const other of inPlans) {
    if (other !== name && !known.some((each) => each.name === other)) {
      known.push({ name: other, note: "" });
    }
  }
  return known;
}

/** Kinds of bodies that plans file under the trade that they themselves ply. */
const OF_SERVICE_TRADES: ReadonlySet<ResourceKind> = new Set([
  "fund",
  "fund_of_funds",
  "grant",
  "service",
]);

/**
 * A plan files a fund or a service under the service trades; that says what the body is, not that it
 * takes only companies of that trade.
 */
function servedSectors(kind: ResourceKind, facts: Mention["fact"][]): string[] {
  const all = [...new Set(facts.flatMap((fact) => fact.sectors))];
  if (!OF_SERVICE_TRADES.has(kind)) return all;
  return all.filter((key) => key !== "service" && !key.startsWith("service."));
}
