import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { CompanyFacts } from "#app/domain/companies/facts.ts";
import { factsOf, type KeptFact } from "#app/domain/companies/file.ts";
import { inShanghai } from "#app/domain/companies/place.ts";
import { dayOf } from "#app/domain/time.ts";
import type { FilePart } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { areas } from "../../schema/areas.ts";
import { companyConsents, companyFiles, companyYears } from "../../schema/companies.ts";
import { credentials, equityRounds } from "../../schema/credentials.ts";
import { organizations } from "../../schema/organizations.ts";
import { tenancies } from "../../schema/tenancies.ts";

/** Everything that stands in a company's file, as it is kept; null for what is no company. */
export async function companyFile(db: Db, organizationId: string) {
  const [company] = await db
    .select({
      id: organizations.id,
      name: organizations.name,
      creditCode: organizations.creditCode,
      area: organizations.area,
      district: organizations.district,
      sortKey: organizations.sortKey,
      kind: organizations.kind,
      areaKind: areas.kind,
    })
    .from(organizations)
    .leftJoin(areas, eq(areas.name, organizations.area))
    .where(eq(organizations.id, organizationId));
  if (company?.kind !== "startup") return null;
  const [file] = await db
    .select()
    .from(companyFiles)
    .where(eq(companyFiles.organizationId, organizationId));
  return {
    company,
    file: file ?? null,
    facts: await db
      .select()
      .from(companyYears)
      .where(eq(companyYears.organizationId, organizationId))
      .orderBy(desc(companyYears.year), asc(companyYears.key)),
    credentials: await db
      .select()
      .from(credentials)
      .where(eq(credentials.organizationId, organizationId))
      .orderBy(asc(credentials.validTo), asc(credentials.kind), asc(credentials.id)),
    equity: await db
      .select()
      .from(equityRounds)
      .where(eq(equityRounds.organizationId, organizationId))
      .orderBy(desc(equityRounds.paidOn), asc(equityRounds.id)),
    tenancies: await db
      .select()
      .from(tenancies)
      .where(eq(tenancies.organizationId, organizationId))
      .orderBy(desc(tenancies.movedIn), asc(tenancies.id)),
  };
}

export type CompanyFile = NonNullable<Awaited<ReturnType<typeof companyFile>>>;

/**
 * What the ladders judge of a file on a day. Until a sheet was confirmed an empty list of titles or of equity is not
 * known, not empty.
 */
export function judgedFacts(
  kept: Pick<CompanyFile, "company" | "file" | "facts" | "credentials" | "equity">,
  asOf: string,
): CompanyFacts {
  const { company, file } = kept;
  const confirmed = (file?.confirmedYear ?? null) !== null;
  const paid = kept.equity.flatMap(({ paidOn, amountFen }) =>
    paidOn === null ? [] : [{ paidOn, amount: amountFen }],
  );
  return {
    ...factsOf(
      {
        registeredOn: file?.registeredOn ?? null,
        // What has a place in the table of areas lies in the city, but for the name of all that does not.
        inShanghai:
          company.areaKind === null ? inShanghai(company.area) : company.areaKind !== "elsewhere",
        facts: kept.facts.map(keptFact),
        credentials: kept.credentials,
        equity: paid,
      },
      asOf,
    ),
    credentials: kept.credentials.length > 0 || confirmed ? kept.credentials : null,
    equity: kept.equity.length > 0 || confirmed ? paid : null,
  };
}

export function keptFact(row: CompanyFile["facts"][number]): KeptFact {
  const { year, key, value, mark, at } = row;
  return { year, key, value, mark, saidOn: dayOf(at) };
}

/** The parts of its file that a company opens now to providers it was introduced to. */
export async function openParts(db: Db, organizationId: string): Promise<FilePart[]> {
  const rows = await db
    .select({ part: companyConsents.part })
    .from(companyConsents)
    .where(
      and(eq(companyConsents.organizationId, organizationId), isNull(companyConsents.revokedAt)),
    );
  return rows.map(({ part }) => part);
}
