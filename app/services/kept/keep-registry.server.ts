import { eq } from "drizzle-orm";
import { sortKey } from "#app/platform/pinyin.server.ts";
import type { Db } from "#db/client.server.ts";
import { applications } from "#db/schema/applications.ts";
import { deals } from "#db/schema/deals.ts";
import { claims, organizations } from "#db/schema/organizations.ts";
import { resources } from "#db/schema/resources.ts";
import { districtOf, districtOfResource } from "./districts.server.ts";
import { keepApplication } from "./keep-application.server.ts";
import { keepDeal } from "./keep-deal.server.ts";
import { storedResourceSearch } from "./keep-search.server.ts";
import { organizationSearch } from "./search-texts.server.ts";

/** Brings district, sort key and search text of an organization, and of all that shows them, in step with its name and area. */
export async function keepOrganization(tx: Db, organizationId: string, at: Date): Promise<void> {
  const [row] = await tx.select().from(organizations).where(eq(organizations.id, organizationId));
  if (!row) return;
  const keys = { district: await districtOf(tx, row.area), sortKey: sortKey(row.name) };
  await tx
    .update(organizations)
    .set({ ...keys, ...organizationSearch(row) })
    .where(eq(organizations.id, organizationId));
  if (keys.district === row.district && keys.sortKey === row.sortKey) return;
  await tx
    .update(claims)
    .set({ organizationKey: keys.sortKey })
    .where(eq(claims.organizationId, organizationId));
  const own = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(eq(applications.organizationId, organizationId));
  for (const { id } of own) await keepApplication(tx, id, at);
}

/** Brings district, sort key and search texts of a resource, and of all that shows them, in step with its name and area. */
export async function keepResource(tx: Db, resourceId: string, at: Date): Promise<void> {
  const [row] = await tx.select().from(resources).where(eq(resources.id, resourceId));
  if (!row) return;
  const keys = { district: await districtOfResource(tx, row), sortKey: sortKey(row.name) };
  await tx
    .update(resources)
    .set({ ...keys, ...(await storedResourceSearch(tx, row)) })
    .where(eq(resources.id, resourceId));
  if (keys.district === row.district && keys.sortKey === row.sortKey) return;
  await tx
    .update(claims)
    .set({ district: keys.district, resourceKey: keys.sortKey })
    .where(eq(claims.resourceId, resourceId));
  const own = await tx.select({ id: deals.id }).from(deals).where(eq(deals.resourceId, resourceId));
  for (const { id } of own) await keepDeal(tx, id, at);
}

/** Brings what is kept of a claim in step with its state and its two ends. */
export async function keepClaim(tx: Db, claimId: string): Promise<void> {
  const [row] = await tx
    .select({
      state: claims.state,
      district: resources.district,
      resourceKey: resources.sortKey,
      organizationKey: organizations.sortKey,
    })
    .from(claims)
    .innerJoin(resources, eq(resources.id, claims.resourceId))
    .innerJoin(organizations, eq(organizations.id, claims.organizationId))
    .where(eq(claims.id, claimId));
  if (!row) return;
  const { state, ...keys } = row;
  await tx
    .update(claims)
    .set({ ...keys, settled: state === "pending" ? 0 : 1 })
    .where(eq(claims.id, claimId));
}
