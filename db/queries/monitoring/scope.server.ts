import { type AnyColumn, and, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { applications } from "../../schema/applications.ts";
import { areas } from "../../schema/areas.ts";
import { organizations } from "../../schema/organizations.ts";
import { resources } from "../../schema/resources.ts";

/*
 * Whose rows district staff see. Each query of this room takes the names of every area they answer for and reads by
 * the districts these make up: an object's district is a column of its own, written when it is saved.
 */
export interface Scope {
  districts: string[];
  /** The areas, where staff answer for a part of a district only; null where for all of it. */
  within: string[] | null;
}

/** The districts of these areas, and whether they are whole. */
export async function scopeOf(db: Db, names: string[]): Promise<Scope> {
  if (names.length === 0) return { districts: [], within: null };
  const own = db.select({ district: areas.district }).from(areas).where(inArray(areas.name, names));
  const rows = await db
    .select({ name: areas.name, district: areas.district })
    .from(areas)
    .where(inArray(areas.district, own));
  const asked = new Set(names);
  const whole = rows.every(({ name }) => asked.has(name));
  const known = new Set(rows.map(({ name }) => name));
  // An area that is not in the table is a district of its own.
  const loose = names.filter((name) => !known.has(name));
  return {
    districts: [...new Set([...rows.map(({ district }) => district), ...loose])].sort(),
    within: whole ? null : names,
  };
}

/** The districts, and "" for what says of no area where it lies; nothing for staff of no area. */
export function withNowhere({ districts }: Scope): string[] {
  return districts.length > 0 ? ["", ...districts] : [];
}

/** Of any of these districts; of none where there are none. */
export function inDistricts(column: AnyColumn, districts: readonly string[]): SQL {
  return districts.length > 0 ? inArray(column, [...districts]) : sql`1 = 0`;
}

/** An application lies where it says, or else where its company is. Needs both tables joined. */
export const applicationArea = sql<
  string | null
>`coalesce(${applications.area}, ${organizations.area})`;

/** Not a draft, which is the founder's alone, and within the areas. Needs applications and organizations joined. */
export function isListedApplication({ within }: Scope): SQL | undefined {
  return and(
    ne(applications.state, "draft"),
    within ? inArray(applicationArea, within) : undefined,
  );
}

/** Companies and providers within the areas, and those that did not say where they are. */
export function isListedOrganization({ within }: Scope): SQL | undefined {
  return and(
    inArray(organizations.kind, ["startup", "provider"]),
    within
      ? or(inArray(organizations.area, within), sql`${organizations.district} = ''`)
      : undefined,
  );
}

/** Resources within the areas, and those of which no area is known. */
export function isListedResource({ within }: Scope): SQL | undefined {
  return within ? or(inArray(resources.area, within), sql`${resources.district} = ''`) : undefined;
}
