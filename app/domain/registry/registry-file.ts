import type { PlanFile } from "../plans/plan-file.ts";
import { resourceSlug } from "../plans/resource-slug.ts";
import type { NeedKind } from "../vocabulary.ts";
import { checkMandate, OPEN_MANDATE } from "./mandate.ts";

/** What the registry adds to a body that plans name. Nothing here was said by its operator. */
export interface RegistryEntry {
  /** As one of the plans names it. */
  name: string;
  /** Other names that plans give the same body. */
  aliases: string[];
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
export interface RegistryFault {
  entry: RegistryEntry;
  path: string;
  reason: string;
}

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
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    const faults: RegistryFault[] = [];
    function fault(path: string, reason: string): void {
      faults.push({ entry, path, reason });
    }
    for (const [path, name] of [["name", entry.name], ...entry.aliases.map(aliasPath)] as const) {
      const slug = resourceSlug(name);
      if (!plansOf.has(slug)) fault(path, `no plan names "${name}"`);
      if (seen.has(slug)) fault(path, `"${name}" stands twice`);
      seen.add(slug);
    }
    entry.partners.forEach((partner, i) => {
      if (!plansOf.has(resourceSlug(partner))) {
        fault(`partners.${i}`, `no plan names "${partner}"`);
      }
    });
    if (entry.mandate) {
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
    }
    return faults;
  });
}

const NO_WINDOW = { opensAt: null, closesAt: null };

function aliasPath(name: string, index: number): [string, string] {
  return [`aliases.${index}`, name];
}

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
