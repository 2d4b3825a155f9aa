import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import {
  LEVER_EFFECTS,
  LEVERS,
  type Lever,
  type LeverEffect,
  type LeverSubject,
} from "#app/domain/monitoring/levers.ts";
import type { Db } from "../../client.server.ts";
import { alias } from "../../dialect.ts";
import { applications } from "../../schema/applications.ts";
import { dealDistricts, deals } from "../../schema/deals.ts";
import { levers } from "../../schema/levers.ts";
import { organizations } from "../../schema/organizations.ts";
import { resources } from "../../schema/resources.ts";
import { users } from "../../schema/users.ts";
import {
  countRows,
  type KeysetPage,
  type KeysetQuery,
  keysetPage,
  type Reach,
} from "../keyset.server.ts";
import { applicationArea, inDistricts, type Scope, scopeOf } from "./scope.server.ts";

/** A lever that was pulled, and what came of it. */
export interface DistrictLever {
  id: string;
  lever: Lever;
  subject: LeverSubject;
  subjectId: string;
  text: string;
  effect: LeverEffect;
  effectState: string | null;
  effectAt: Date | null;
  by: string;
  /** Null where the applicant is of another district, or there is none. */
  applicant: string | null;
  resource: string | null;
  createdAt: Date;
}

export const LEVER_SORTS = ["created"] as const;
export type LeverQuery = KeysetQuery<(typeof LEVER_SORTS)[number]>;

/** What staff of these areas did about what stood still, the latest first. Filters: `lever`, `effect`. */
export async function districtLevers(
  db: Db,
  areas: string[],
  query: LeverQuery,
): Promise<KeysetPage<DistrictLever>> {
  const scope = await scopeOf(db, areas);
  const { lever = [], effect = [] } = query.filters;
  const filters = and(
    lever.length > 0 ? inArray(levers.lever, known(LEVERS, lever)) : undefined,
    effect.length > 0 ? inArray(levers.effect, known(LEVER_EFFECTS, effect)) : undefined,
  );
  const page = await keysetPage(query, {
    parts: scope.districts,
    by: { key: levers.createdAt, id: levers.id },
    read: (district, reach) => leverPart(db, { scope, district, filters, reach }),
  });
  const where = and(inDistricts(levers.district, scope.districts), filters);
  const counted = await countRows(
    db,
    (limit) => sql`select 1 from ${levers} where ${where} limit ${limit}`,
  );
  return { ...page, ...counted };
}

function known<T extends string>(all: readonly T[], asked: readonly string[]): T[] {
  return all.filter((one) => asked.includes(one));
}

/** The resource of the deal, beside the one that was introduced or asked for. */
const dealResources = alias(resources, "deal_resources");

function leverPart(
  db: Db,
  {
    scope,
    district,
    filters,
    reach,
  }: { scope: Scope; district: string; filters: SQL | undefined; reach: Reach },
) {
  return db
    .select({
      id: levers.id,
      key: levers.createdAt,
      lever: levers.lever,
      subject: levers.subject,
      subjectId: levers.subjectId,
      text: levers.text,
      effect: levers.effect,
      effectState: levers.effectState,
      effectAt: levers.effectAt,
      by: users.name,
      applicant: sql<string | null>`case when ${isNamed(scope)} then ${organizations.name} end`,
      resource: sql<string | null>`coalesce(${dealResources.name}, ${resources.name})`,
      createdAt: levers.createdAt,
    })
    .from(levers)
    .innerJoin(users, eq(users.id, levers.byUserId))
    .leftJoin(deals, and(eq(levers.subject, "deal"), eq(deals.id, levers.subjectId)))
    .leftJoin(
      dealDistricts,
      and(eq(dealDistricts.dealId, deals.id), eq(dealDistricts.district, levers.district)),
    )
    .leftJoin(dealResources, eq(dealResources.id, deals.resourceId))
    .leftJoin(applications, eq(applications.id, applicationOf))
    .leftJoin(organizations, eq(organizations.id, applications.organizationId))
    .leftJoin(resources, eq(resources.id, resourceOf))
    .where(and(eq(levers.district, district), filters, reach.beyond))
    .orderBy(...reach.orderBy)
    .limit(reach.limit);
}

const applicationOf = sql`case when ${levers.subject} = 'deal' then ${deals.applicationId}
  when ${levers.subject} = 'application' then ${levers.subjectId} end`;
const resourceOf = sql`case when ${levers.subject} = 'resource' then ${levers.subjectId}
  else ${levers.resourceId} end`;

/** An application's own staff pulled the lever; of a deal only staff of the applicant's areas know who applies. */
function isNamed({ within }: Scope): SQL | undefined {
  const here = sql`(${levers.subject} = 'application' or ${dealDistricts.applicantHere} = ${sql.param(true, dealDistricts.applicantHere)})`;
  return within ? and(here, inArray(applicationArea, within)) : here;
}

/** What was done about one case, the latest first. */
export async function leversOf(
  db: Db,
  { subject, subjectId }: { subject: LeverSubject; subjectId: string },
): Promise<
  Pick<DistrictLever, "id" | "lever" | "text" | "effect" | "effectAt" | "by" | "createdAt">[]
> {
  return db
    .select({
      id: levers.id,
      lever: levers.lever,
      text: levers.text,
      effect: levers.effect,
      effectAt: levers.effectAt,
      by: users.name,
      createdAt: levers.createdAt,
    })
    .from(levers)
    .innerJoin(users, eq(users.id, levers.byUserId))
    .where(and(eq(levers.subject, subject), eq(levers.subjectId, subjectId)))
    .orderBy(sql`${levers.createdAt} desc`, sql`${levers.id} desc`)
    .limit(50);
}

/** How many levers of each kind were pulled since then, and what came of them. */
export async function leverEffects(
  db: Db,
  areas: string[],
  since: Date,
): Promise<{ lever: Lever; effect: LeverEffect; count: number }[]> {
  const { districts } = await scopeOf(db, areas);
  return db
    .select({ lever: levers.lever, effect: levers.effect, count: sql`count(*)`.mapWith(Number) })
    .from(levers)
    .where(
      and(
        inDistricts(levers.district, districts),
        sql`${levers.createdAt} >= ${sql.param(since, levers.createdAt)}`,
      ),
    )
    .groupBy(levers.lever, levers.effect);
}
