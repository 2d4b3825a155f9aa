import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { can, type Permission } from "#app/domain/identity/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Db } from "#db/client.server.ts";
import { lock } from "#db/queries/lock.server.ts";
import { companyFiles } from "#db/schema/companies.ts";
import { organizations } from "#db/schema/organizations.ts";

type CompanyPermission = Extract<Permission, `company:${string}`>;
export type CompanyRow = typeof organizations.$inferSelect;

/**
 * A company for an act of this person, locked, with a file of its own.
 *
 * @throws Refusal `not-found` for what is no company, and for whom it is none
 */
export async function openCompany(
  tx: Db,
  ask: { actor: Actor; organizationId: string; permission: CompanyPermission; now: Date },
): Promise<CompanyRow> {
  await lock(tx, { organization: ask.organizationId });
  const [company] = await tx
    .select()
    .from(organizations)
    .where(eq(organizations.id, ask.organizationId));
  if (company?.kind !== "startup") throw new Refusal("not-found");
  const { id, area } = company;
  if (!can(ask.actor, ask.permission, { kind: "organization", id, area })) {
    throw new Refusal("not-found");
  }
  await ensureFile(tx, company, ask.now);
  return company;
}

/** The file of a company, made where it has none yet; what stands in it was not judged. */
export async function ensureFile(
  tx: Db,
  { id, district, area, sortKey }: Pick<CompanyRow, "id" | "district" | "area" | "sortKey">,
  now: Date,
): Promise<void> {
  await tx
    .insert(companyFiles)
    .values({
      organizationId: id,
      district,
      area: area ?? "",
      sortKey,
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoNothing();
}

/** A fact has changed: the ladders are judged again by the job. */
export async function judgeSoon(tx: Db, organizationId: string, now: Date): Promise<void> {
  await tx
    .update(companyFiles)
    .set({ staleSince: now, updatedAt: now })
    .where(eq(companyFiles.organizationId, organizationId));
  await enqueue(tx, {
    kind: "judge-company",
    key: organizationId,
    payload: { organizationId },
    runAfter: now,
  });
}
