import { isDeepStrictEqual } from "node:util";
import { eq, inArray, isNotNull } from "drizzle-orm";
import { resourceSlug } from "#app/domain/plans/resource-slug.ts";
import type { OrganizationEntry } from "#app/domain/registry/organization-file.ts";
import { sortKey } from "#app/platform/pinyin.server.ts";
import type { Db } from "#db/client.server.ts";
import { lock } from "#db/queries/lock.server.ts";
import { organizations } from "#db/schema/organizations.ts";
import { planOrganizations } from "#db/schema/plans.ts";
import { record } from "../journal.server.ts";
import { organizationSearch } from "../kept/search-texts.server.ts";

/**
 * Makes an entry of every organization that plans count on, in the caller's transaction, after the plans. Nobody is
 * its member, and none is removed.
 *
 * @returns the slugs that were new or changed
 */
export async function loadOrganizations(
  tx: Db,
  entries: OrganizationEntry[],
  { now }: { now: Date },
): Promise<string[]> {
  const rows = await tx.select().from(organizations).where(isNotNull(organizations.slug));
  await lock(tx, { organization: rows.map(({ id }) => id) });
  const known = new Map(rows.map((row) => [row.slug, row]));
  const changed: string[] = [];
  for (const entry of entries) {
    const values = valuesOf(entry);
    const before = known.get(values.slug);
    if (before && isSame(before, values)) continue;
    await save(tx, { before, values, now });
    changed.push(values.slug);
  }
  await leadAliases(tx, entries);
  return changed;
}

type Row = typeof organizations.$inferSelect;
type Values = ReturnType<typeof valuesOf>;

function valuesOf({ name, kind, summary, aliases, otherNames }: OrganizationEntry) {
  const names = [...otherNames, ...aliases.map((alias) => ({ name: alias, note: "" }))];
  return {
    slug: resourceSlug(name),
    kind,
    name,
    otherNames: names,
    description: summary,
    ...organizationSearch({ name, otherNames: names, area: null }),
    sortKey: sortKey(name),
  };
}

function isSame(row: Row, values: Values): boolean {
  return (Object.keys(values) as (keyof Values)[]).every((key) =>
    isDeepStrictEqual(row[key], values[key]),
  );
}

async function save(
  tx: Db,
  { before, values, now }: { before: Row | undefined; values: Values; now: Date },
): Promise<void> {
  const id = before ? await update(tx, { before, values, now }) : await insert(tx, values, now);
  await record(tx, {
    at: now,
    actorId: null,
    subject: "organization",
    subjectId: id,
    kind: before ? "organization.changed" : "organization.named",
  });
}

async function update(
  tx: Db,
  { before, values, now }: { before: Row; values: Values; now: Date },
): Promise<string> {
  await tx
    .update(organizations)
    .set({ ...values, version: before.version + 1, updatedAt: now })
    .where(eq(organizations.id, before.id));
  return before.id;
}

async function insert(tx: Db, values: Values, now: Date): Promise<string> {
  const [row] = await tx
    .insert(organizations)
    .values({ ...values, createdAt: now, updatedAt: now })
    .returning({ id: organizations.id });
  return (row as { id: string }).id;
}

/** A plan that gives an organization another name leads to the same entry. */
async function leadAliases(tx: Db, entries: OrganizationEntry[]): Promise<void> {
  for (const { name, aliases } of entries) {
    if (aliases.length === 0) continue;
    await tx
      .update(planOrganizations)
      .set({ organizationSlug: resourceSlug(name) })
      .where(inArray(planOrganizations.organizationSlug, aliases.map(resourceSlug)));
  }
}
