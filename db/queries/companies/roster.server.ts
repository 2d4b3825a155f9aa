import { and, asc, eq, inArray, isNull, sql, sum } from "drizzle-orm";
import type { Stay } from "#app/domain/companies/roster.ts";
import type { Db } from "../../client.server.ts";
import { companyConsents, companyRungs, companyYears } from "../../schema/companies.ts";
import { equityRounds } from "../../schema/credentials.ts";
import { organizations } from "../../schema/organizations.ts";
import { tenancies } from "../../schema/tenancies.ts";

const FIGURES = ["sales", "rdExpense", "employees"] as const;

export interface RosterRow extends Stay {
  id: string;
  name: string;
}

/**
 * Every stay at an incubator with what its statistics ask of a year. Figures and equity of a company are told as far
 * as it consents; what it keeps to itself is a blank.
 */
export async function rosterOf(
  db: Db,
  { incubatorId, year }: { incubatorId: string; year: number },
): Promise<RosterRow[]> {
  const stays = await db
    .select({
      id: tenancies.id,
      organizationId: tenancies.organizationId,
      name: organizations.name,
      state: tenancies.state,
      movedIn: tenancies.movedIn,
      movedOut: tenancies.movedOut,
      squareMetres: tenancies.squareMetres,
    })
    .from(tenancies)
    .innerJoin(organizations, eq(organizations.id, tenancies.organizationId))
    .where(eq(tenancies.incubatorId, incubatorId))
    .orderBy(asc(tenancies.state), asc(tenancies.sortKey), asc(tenancies.id));
  const figures = await figuresOf(db, incubatorId, year);
  const equity = await equityOf(db, incubatorId, year);
  const titled = await highTechOf(db, incubatorId);
  return stays.map((stay) => {
    const of = (key: (typeof FIGURES)[number]) =>
      figures.get(`${stay.organizationId}:${key}`) ?? null;
    const paid = equity.get(stay.organizationId);
    return {
      ...stay,
      sales: of("sales"),
      rdExpense: of("rdExpense"),
      employees: of("employees"),
      equityOfYear: paid?.ofYear ?? 0,
      equityEver: paid?.ever ?? 0,
      highTech: titled.has(stay.organizationId),
    };
  });
}

async function figuresOf(db: Db, incubatorId: string, year: number) {
  const rows = await db
    .selectDistinct({
      organizationId: companyYears.organizationId,
      key: companyYears.key,
      value: companyYears.value,
    })
    .from(tenancies)
    .innerJoin(companyYears, eq(companyYears.organizationId, tenancies.organizationId))
    .innerJoin(companyConsents, eq(companyConsents.organizationId, tenancies.organizationId))
    .where(
      and(
        eq(tenancies.incubatorId, incubatorId),
        eq(companyYears.year, year),
        inArray(companyYears.key, [...FIGURES]),
        eq(companyConsents.part, "figures"),
        isNull(companyConsents.revokedAt),
      ),
    );
  return new Map(rows.map((row) => [`${row.organizationId}:${row.key}`, row.value]));
}

async function equityOf(db: Db, incubatorId: string, year: number) {
  const paidIn = sql`case when ${equityRounds.paidOn} like ${`${year}-%`} then ${equityRounds.amountFen} else 0 end`;
  const upTo = sql`case when ${equityRounds.paidOn} < ${`${year + 1}`} then ${equityRounds.amountFen} else 0 end`;
  const housed = db
    .selectDistinct({ id: tenancies.organizationId })
    .from(tenancies)
    .innerJoin(companyConsents, eq(companyConsents.organizationId, tenancies.organizationId))
    .where(
      and(
        eq(tenancies.incubatorId, incubatorId),
        eq(companyConsents.part, "equity"),
        isNull(companyConsents.revokedAt),
      ),
    );
  const rows = await db
    .select({
      organizationId: equityRounds.organizationId,
      ofYear: sum(paidIn).mapWith(Number),
      ever: sum(upTo).mapWith(Number),
    })
    .from(equityRounds)
    .where(inArray(equityRounds.organizationId, housed))
    .groupBy(equityRounds.organizationId);
  return new Map(rows.map((row) => [row.organizationId, row]));
}

/** Tenants whose 高企 is valid now, where they let their titles be seen. */
async function highTechOf(db: Db, incubatorId: string): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ id: companyRungs.organizationId })
    .from(tenancies)
    .innerJoin(companyRungs, eq(companyRungs.organizationId, tenancies.organizationId))
    .innerJoin(companyConsents, eq(companyConsents.organizationId, tenancies.organizationId))
    .where(
      and(
        eq(tenancies.incubatorId, incubatorId),
        eq(companyRungs.rung, "high-tech-enterprise"),
        eq(companyRungs.held, true),
        eq(companyConsents.part, "credentials"),
        isNull(companyConsents.revokedAt),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}
