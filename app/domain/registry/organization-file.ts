import type { PlanFile } from "../plans/plan-file.ts";
import { resourceSlug } from "../plans/resource-slug.ts";
import type { OtherName } from "../plans/types.ts";
import type { NamedKind } from "../vocabulary.ts";
import { type NameFault, nameFaults } from "./names.ts";

/** An organization that plans count on. Nothing here was said by itself. */
export interface OrganizationEntry {
  name: string;
  kind: NamedKind;
  /** Other names that plans give it. */
  aliases: string[];
  /** Names that no plan uses: full, short and earlier ones. */
  otherNames: OtherName[];
  /** In our words. */
  summary: string;
}

/**
 * Every organization that a plan gives a part has an entry, and every entry is named by a plan, once.
 *
 * @returns the faults, each with its entry; null where a plan names what has no entry
 */
export function checkOrganizations(
  entries: OrganizationEntry[],
  plans: PlanFile[],
): NameFault<OrganizationEntry | null>[] {
  const mentions = plans.flatMap((plan) => plan.organizations.map(({ name }) => name));
  const known = new Set(entries.flatMap(namesOf).map(resourceSlug));
  return [
    ...nameFaults(entries, new Set(mentions.map(resourceSlug))),
    ...mentions
      .filter((name) => !known.has(resourceSlug(name)))
      .map((name) => ({ entry: null, path: "name", reason: `no entry for "${name}"` })),
  ];
}

function namesOf({ name, aliases }: OrganizationEntry): string[] {
  return [name, ...aliases];
}
