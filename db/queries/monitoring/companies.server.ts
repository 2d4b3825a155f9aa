import { and, count, eq, gte, inArray, lte, or, type SQL, sql, sum } from "drizzle-orm";
import { RUNGS, type Rung } from "#app/domain/companies/ladders/types.ts";
import type { Db } from "../../client.server.ts";
import { companyClaims, companyFiles, companyRungs } from "../../schema/companies.ts";
import { organizations } from "../../schema/organizations.ts";
import { users } from "../../schema/users.ts";
import { countRows, type KeysetPage, type KeysetQuery, keysetPage } from "../keyset.server.ts";
import { inDistricts, type Scope, scopeOf } from "./scope.server.ts";

/** One or two conditions short: near enough that a word may carry a company over. */
export const NEAR = [1, 2] as const;
const DAY_MS = 86_400_000;
/** A title that ends within so many days is about to lapse. */
export const LAPSING_DAYS = 90;

export interface NearRow {
  companyId: string;
  name: string;
  area: string | null;
  rung: Rung;
  short: number;
  unknown: number;
  person: number;
}

const COMPANY = {
  companyId: companyRungs.organizationId,
  name: organizations.name,
  area: organizations.area,
  rung: companyRungs.rung,
};

/** Companies that are one or two conditions short of a rung they do not hold: one first, then by name. */
export async function nearCompanies(
  db: Db,
  areas: string[],
  query: KeysetQuery & { rung: Rung },
): Promise<KeysetPage<NearRow>> {
  const scope = await scopeOf(db, areas);
  const parts = scope.districts.flatMap((district) => NEAR.map((short) => ({ district, short })));
  const inside = (district: string, short: number) =>
    and(
      eq(companyRungs.district, district),
      eq(companyRungs.rung, query.rung),
      eq(companyRungs.held, false),
      eq(companyRungs.short, short),
      within(scope),
    );
  const page = await keysetPage(query, {
    parts,
    rank: ({ short }) => short,
    by: { key: companyRungs.sortKey, id: companyRungs.organizationId },
    read: ({ district, short }, reach) =>
      db
        .select({
          ...COMPANY,
          id: companyRungs.organizationId,
          short: companyRungs.short,
          unknown: companyRungs.unknown,
          person: companyRungs.person,
          key: companyRungs.sortKey,
        })
        .from(companyRungs)
        .innerJoin(organizations, eq(organizations.id, companyRungs.organizationId))
        .where(and(inside(district, short), reach.beyond))
        .orderBy(...reach.orderBy)
        .limit(reach.limit),
  });
  const wanted = or(...parts.map(({ district, short }) => inside(district, short)));
  return { ...page, ...(await counted(db, wanted)) };
}

export interface LapsingRow {
  companyId: string;
  name: string;
  area: string | null;
  rung: Rung;
  /** A moment of the last day of the title, in UTC ms. */
  lapses: number;
}

/** Titles that end within 90 days, the first to end first. */
export async function lapsingTitles(
  db: Db,
  areas: string[],
  query: KeysetQuery & { now: Date },
): Promise<KeysetPage<LapsingRow>> {
  const scope = await scopeOf(db, areas);
  const from = query.now.getTime() - DAY_MS;
  const to = query.now.getTime() + LAPSING_DAYS * DAY_MS;
  const inside = (district: string) =>
    and(
      eq(companyRungs.district, district),
      eq(companyRungs.held, true),
      gte(companyRungs.lapseKey, from),
      lte(companyRungs.lapseKey, to),
      within(scope),
    );
  const page = await keysetPage(query, {
    parts: scope.districts,
    by: { key: companyRungs.lapseKey, id: companyRungs.organizationId },
    read: (district, reach) =>
      db
        .select({
          ...COMPANY,
          id: companyRungs.organizationId,
          lapses: companyRungs.lapseKey,
          key: companyRungs.lapseKey,
        })
        .from(companyRungs)
        .innerJoin(organizations, eq(organizations.id, companyRungs.organizationId))
        .where(and(inside(district), reach.beyond))
        .orderBy(...reach.orderBy)
        .limit(reach.limit),
  });
  return { ...page, ...(await counted(db, or(...scope.districts.map(inside)))) };
}

function counted(db: Db, wanted: SQL | undefined) {
  return countRows(
    db,
    (limit) =>
      sql`select 1 from ${companyRungs} inner join ${organizations} on ${eq(organizations.id, companyRungs.organizationId)} where ${wanted ?? sql`1 = 0`} limit ${limit}`,
  );
}

/** Of staff who answer for a part of a district only: that part. */
function within({ within }: Scope): SQL | undefined {
  return within ? inArray(organizations.area, within) : undefined;
}

/** Companies of these staff, whatever they stand on. */
function mine(scope: Scope): SQL | undefined {
  return and(inDistricts(companyRungs.district, scope.districts), within(scope));
}

/** How many hold each rung, and how many are near it. */
export async function rungCounts(
  db: Db,
  areas: string[],
): Promise<{ rung: Rung; held: number; near: number }[]> {
  const scope = await scopeOf(db, areas);
  const near = sql`case when ${companyRungs.held} then 0 when ${companyRungs.short} between 1 and 2 then 1 else 0 end`;
  const held = sql`case when ${companyRungs.held} then 1 else 0 end`;
  const rows = await db
    .select({
      rung: companyRungs.rung,
      held: sum(held).mapWith(Number),
      near: sum(near).mapWith(Number),
    })
    .from(companyRungs)
    .innerJoin(organizations, eq(organizations.id, companyRungs.organizationId))
    .where(mine(scope))
    .groupBy(companyRungs.rung);
  const byRung = new Map(rows.map((row) => [row.rung, row]));
  return RUNGS.map((rung) => byRung.get(rung) ?? { rung, held: 0, near: 0 });
}

/** How many companies hold a rung, by sector, area or incubator; the most first. */
export async function heldBy(
  db: Db,
  areas: string[],
  { rung, by }: { rung: Rung; by: "sector" | "area" | "incubator" },
): Promise<{ key: string; held: number }[]> {
  const scope = await scopeOf(db, areas);
  const column = {
    sector: companyFiles.sector,
    area: companyFiles.area,
    incubator: companyFiles.incubatorId,
  }[by];
  return db
    .select({ key: column, held: count() })
    .from(companyRungs)
    .innerJoin(companyFiles, eq(companyFiles.organizationId, companyRungs.organizationId))
    .innerJoin(organizations, eq(organizations.id, companyRungs.organizationId))
    .where(and(mine(scope), eq(companyRungs.rung, rung), eq(companyRungs.held, true)))
    .groupBy(column)
    .orderBy(sql`${count()} desc`, column);
}

/** Claims to companies that wait for staff, the oldest first. */
export async function waitingCompanyClaims(db: Db, areas: string[]) {
  const scope = await scopeOf(db, areas);
  return db
    .select({
      id: companyClaims.id,
      organizationId: companyClaims.organizationId,
      name: organizations.name,
      creditCode: organizations.creditCode,
      person: users.name,
      email: users.email,
      note: companyClaims.note,
      createdAt: companyClaims.createdAt,
    })
    .from(companyClaims)
    .innerJoin(organizations, eq(organizations.id, companyClaims.organizationId))
    .innerJoin(users, eq(users.id, companyClaims.userId))
    .where(
      and(
        inDistricts(companyClaims.district, scope.districts),
        eq(companyClaims.state, "pending"),
        within(scope),
      ),
    )
    .orderBy(companyClaims.createdAt, companyClaims.id)
    .limit(200);
}
