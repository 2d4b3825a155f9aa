import { and, eq, inArray, or } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { companyFiles, companyYears } from "../../schema/companies.ts";
import { credentials } from "../../schema/credentials.ts";
import { tenancies } from "../../schema/tenancies.ts";

/** Facts of these companies, of these years and of no year. */
export async function factsOfCompanies(
  db: Db,
  { ids, years }: { ids: readonly string[]; years: readonly number[] },
) {
  if (ids.length === 0) return { facts: [], files: [] };
  const facts = await db
    .select({
      organizationId: companyYears.organizationId,
      year: companyYears.year,
      key: companyYears.key,
      value: companyYears.value,
      mark: companyYears.mark,
      source: companyYears.source,
    })
    .from(companyYears)
    .where(
      and(
        inArray(companyYears.organizationId, [...ids]),
        or(inArray(companyYears.year, [...new Set(years)]), eq(companyYears.year, 0)),
      ),
    );
  const files = await db
    .select({
      organizationId: companyFiles.organizationId,
      registeredOn: companyFiles.registeredOn,
    })
    .from(companyFiles)
    .where(inArray(companyFiles.organizationId, [...ids]));
  return { facts, files };
}

export async function credentialsOfCompanies(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(credentials)
    .where(inArray(credentials.organizationId, [...ids]));
}

export async function credentialsOfIds(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(credentials)
    .where(inArray(credentials.id, [...ids]));
}

export async function tenanciesOfCompanies(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(tenancies)
    .where(inArray(tenancies.organizationId, [...ids]));
}

export async function tenanciesOfIds(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(tenancies)
    .where(inArray(tenancies.id, [...ids]));
}
