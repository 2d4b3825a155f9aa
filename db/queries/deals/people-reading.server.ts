import { and, asc, eq, inArray, isNull, or } from "drizzle-orm";
import { areaParty, type DealEnds, type TimelineSide } from "#app/domain/deals/audience.ts";
import type { Db } from "../../client.server.ts";
import { organizations } from "../../schema/organizations.ts";
import { memberships, users } from "../../schema/users.ts";
import { areaTree } from "../actor.server.ts";

/** Somebody who reads entries of a deal, on the one side on which he stands. */
export interface PersonReading {
  userId: string;
  name: string;
  side: TimelineSide;
  /** His organization there, and what it is called. */
  party: string;
  organization: string;
}

/**
 * The people with open accounts whom an audience names, by side and name: those of the company, of the provider while
 * it is in standing, of the district bodies. Whoever stands on two sides is on the first of them, as `standpoint` has it.
 */
export async function peopleReading(
  db: Db,
  {
    ends,
    audience,
    providerInStanding,
  }: { ends: DealEnds; audience: readonly string[]; providerInStanding: boolean },
): Promise<PersonReading[]> {
  const { startupId, providerId } = ends;
  const bodies = await bodiesOf(db, ends, audience);
  const rows = await db
    .selectDistinct({
      userId: users.id,
      name: users.name,
      party: organizations.id,
      organization: organizations.name,
      role: memberships.role,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .innerJoin(organizations, eq(organizations.id, memberships.organizationId))
    .where(
      and(
        isNull(users.disabledAt),
        inArray(
          organizations.id,
          [startupId, providerId, ...bodies].filter((id) => id !== null),
        ),
      ),
    )
    .orderBy(asc(users.name), asc(users.id), asc(organizations.id));
  const sideOf = (party: string): TimelineSide =>
    party === startupId ? "startup" : party === providerId ? "provider" : "district";
  const ranked = (["startup", "provider", "district"] as const).flatMap((side) =>
    rows.filter(({ party }) => sideOf(party) === side).map((row) => ({ ...row, side })),
  );
  const first = ranked.filter(
    (row, at) => ranked.findIndex(({ userId }) => userId === row.userId) === at,
  );
  return first
    .filter(({ side, party }) => side === "district" || audience.includes(party))
    .filter(({ side }) => side !== "provider" || providerInStanding)
    .map(({ role: _, ...person }) => person);
}

/** District bodies that an audience names, themselves or by an area for which they answer. */
async function bodiesOf(db: Db, ends: DealEnds, audience: readonly string[]): Promise<string[]> {
  const areas = [ends.startupArea, ends.resourceArea].filter(
    (area) => area !== null && audience.includes(areaParty(area)),
  );
  const others = audience.filter((party) => party !== ends.startupId && party !== ends.providerId);
  const above =
    areas.length === 0
      ? []
      : [...(await areaTree(db))]
          .filter(([, within]) => areas.some((area) => area !== null && within.includes(area)))
          .map(([name]) => name);
  const names = [...new Set([...above, ...areas.filter((area) => area !== null)])];
  if (others.length === 0) return [];
  const rows = await db
    .select({ id: organizations.id })
    .from(organizations)
    .where(
      and(
        eq(organizations.kind, "district"),
        or(inArray(organizations.area, names), inArray(organizations.id, others)),
      ),
    );
  return rows.map(({ id }) => id);
}
