import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { DealEnds, TimelineSide } from "#app/domain/deals/audience.ts";
import type { Db } from "../../client.server.ts";
import { areas } from "../../schema/areas.ts";
import { organizations } from "../../schema/organizations.ts";
import { memberships, users } from "../../schema/users.ts";

/** A party of an audience with the people who read for it now. */
export interface PartyReaders {
  party: string;
  side: TimelineSide;
  /** Of the organization, or of the area whose staff it is. */
  name: string;
  people: { id: string; name: string }[];
}

const AREA = "area:";

/**
 * The people who read what is written for these parties: founders of the company, those who answer for the provider,
 * staff of an area or of one district body. Nobody whose account is closed. A body whose staff are there for an area
 * already is not told twice.
 */
export async function readersOf(
  db: Db,
  { audience, ends }: { audience: readonly string[]; ends: DealEnds },
): Promise<PartyReaders[]> {
  const found: PartyReaders[] = [];
  for (const party of audience) {
    const readers = party.startsWith(AREA)
      ? await staffOfArea(db, party.slice(AREA.length))
      : await peopleOfBody(db, party, sideOf(party, ends));
    if (readers) found.push({ ...readers, party });
  }
  return withoutRepeated(found);
}

function sideOf(party: string, { startupId, providerId }: DealEnds): TimelineSide {
  if (party === startupId) return "startup";
  return party === providerId ? "provider" : "district";
}

async function staffOfArea(db: Db, area: string): Promise<Omit<PartyReaders, "party">> {
  const people = await peopleWhere(
    db,
    and(
      eq(memberships.role, "district_staff"),
      inArray(organizations.area, await areasAround(db, area)),
    ),
  );
  return { side: "district", name: area, people };
}

/** The area with all areas in which it lies. */
async function areasAround(db: Db, area: string): Promise<string[]> {
  const rows = await db.select({ name: areas.name, parent: areas.parent }).from(areas);
  const parents = new Map(rows.map(({ name, parent }) => [name, parent]));
  const around: string[] = [];
  for (let at: string | null = area; at !== null && !around.includes(at); ) {
    around.push(at);
    at = parents.get(at) ?? null;
  }
  return around;
}

const ROLES_OF = {
  startup: ["founder"],
  provider: ["reviewer", "provider_admin"],
  district: ["district_staff"],
} as const;

async function peopleOfBody(
  db: Db,
  organizationId: string,
  side: TimelineSide,
): Promise<Omit<PartyReaders, "party"> | null> {
  const [body] = await db
    .select({ name: organizations.name })
    .from(organizations)
    .where(eq(organizations.id, organizationId));
  if (!body) return null;
  const people = await peopleWhere(
    db,
    and(
      eq(memberships.organizationId, organizationId),
      inArray(memberships.role, [...ROLES_OF[side]]),
    ),
  );
  return { side, name: body.name, people };
}

function peopleWhere(db: Db, condition: ReturnType<typeof and>) {
  return db
    .selectDistinct({ id: users.id, name: users.name })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .innerJoin(organizations, eq(organizations.id, memberships.organizationId))
    .where(and(condition, isNull(users.disabledAt)))
    .orderBy(asc(users.name), asc(users.id));
}

function withoutRepeated(found: readonly PartyReaders[]): PartyReaders[] {
  const told = new Set<string>();
  return found.flatMap((reader) => {
    const people = reader.people.filter(({ id }) => !told.has(id));
    for (const { id } of people) told.add(id);
    return people.length === 0 && reader.people.length > 0 ? [] : [{ ...reader, people }];
  });
}
