import type { PlanFile } from "../plans/plan-file.ts";
import { resourceSlug } from "../plans/resource-slug.ts";
import type { OtherName } from "../plans/types.ts";
import type { NeedKind } from "../vocabulary.ts";
import { bodyOf, buysShares } from "./body.ts";
import { checkMandate, OPEN_MANDATE } from "./mandate.ts";
import { type NameFault, nameFaults } from "./names.ts";

/** What the registry adds to a body that plans name. Nothing here was said by its operator. */
export interface RegistryEntry {
  /** As one of the plans names it. */
  name: string;
  /** Other names that plans give the same body. */
  aliases: string[];
  /** Names that no plan gives it as a heading: short, earlier and misspelt ones. */
  otherNames: OtherName[];
  /** In our words. */
  summary: string;
  /** Null: what its kind usually serves. */
  serves: NeedKind[] | null;
  /** Names of bodies that a plan says it works with. */
  partners: string[];
  /** Only what a plan states, with where it does. */
  mandate: { plan: string; section: string; body: Partial<typeof OPEN_MANDATE> } | null;
}

/** A fault of a registry file: which entry, where in it, and what is wrong. */
export type RegistryFault = NameFault<RegistryEntry>;

/**
 * What a schema cannot see: names must be ones that plans use, each body stands once, and a mandate
 * rests on a plan that names the body.
 *
 * @param sectorKeys every key of the taxonomy
 */
export function checkRegistry(
  entries: RegistryEntry[],
  { plans, sectorKeys }: { plans: PlanFile[]; sectorKeys: ReadonlySet<string> },
): RegistryFault[] {
  const plansOf = namingPlans(plans);
  return [
    ...nameFaults(entries, new Set(plansOf.keys())),
    ...entries.flatMap((entry) => [
      ...partnerFaults(entry, plansOf),
      ...bodyFaults(entry, plans),
      ...mandateFaults(entry, { plansOf, sectorKeys }),
    ]),
  ];
}

function partnerFaults(entry: RegistryEntry, plansOf: NamingPlans): RegistryFault[] {
  return entry.partners.flatMap((partner, i) =>
    plansOf.has(resourceSlug(partner))
      ? []
      : [{ entry, path: `partners.${i}`, reason: `no plan names "${partner}"` }],
  );
}

/** A system, a slogan or a wish is no resource, and equity is asked of those who buy shares. */
function bodyFaults(entry: RegistryEntry, plans: PlanFile[]): RegistryFault[] {
  const slug = resourceSlug(entry.name);
  const kinds = plans.flatMap((plan) =>
    plan.resources.filter((row) => resourceSlug(row.name) === slug).map(({ kind }) => kind),
  );
  const faults: RegistryFault[] = [];
  if (bodyOf(entry.name)?.as === "mechanism") {
    faults.push({ entry, path: "name", reason: `"${entry.name}" stays with its plan` });
  }
  if (entry.serves?.includes("equity") && !kinds.every((kind) => buysShares(entry.name, kind))) {
    faults.push({ entry, path: "serves", reason: `"${entry.name}" buys no shares of startups` });
  }
  return faults;
}

function mandateFaults(
  entry: RegistryEntry,
  { plansOf, sectorKeys }: { plansOf: NamingPlans; sectorKeys: ReadonlySet<string> },
): RegistryFault[] {
  if (!entry.mandate) return [];
  const faults: RegistryFault[] = [];
  function fault(path: string, reason: string): void {
    faults.push({ entry, path, reason });
  }
  const { plan, body } = entry.mandate;
  const naming = [entry.name, ...entry.aliases].flatMap((name) => [
    ...(plansOf.get(resourceSlug(name)) ?? []),
  ]);
  if (!naming.includes(plan)) fault("mandate.plan", `"${plan}" does not name it`);
  (body.sectors ?? []).forEach((sector, i) => {
    if (!sectorKeys.has(sector)) fault(`mandate.body.sectors.${i}`, `no sector "${sector}"`);
  });
  const contradiction = checkMandate({ ...OPEN_MANDATE, ...body }, NO_WINDOW);
  if (contradiction) fault(`mandate.body.${contradiction.field}`, contradiction.reason);
  return faults;
}

const NO_WINDOW = { opensAt: null, closesAt: null };

type NamingPlans = ReadonlyMap<string, ReadonlySet<string>>;

/** By slug, the plans that name the body. */
function namingPlans(plans: PlanFile[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const plan of plans) {
    for (const resource of plan.resources) {
      const slug = resourceSlug(resource.name);
      found.set(slug, (found.get(slug) ?? new Set()).add(plan.slug));
    }
  }
  return found;
}
