import { and, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { applications } from "../../schema/applications.ts";
import { organizations } from "../../schema/organizations.ts";
import { resources } from "../../schema/resources.ts";

/*
 * Whose rows district staff see. `areas` are the names of every area they answer for; each query of this
 * room takes them and puts one of these conditions in its where.
 */

/** An application lies where it says, or else where its company is. Needs both tables joined. */
export const applicationArea = sql<
  string | null
>`coalesce(${applications.area}, ${organizations.area})`;

/** Applications of these areas; a draft is the founder's alone. */
export function applicationsIn(areas: string[]): SQL | undefined {
  return and(ne(applications.state, "draft"), inArray(applicationArea, areas));
}

/** Deals with either end in these areas. Needs applications, organizations and resources joined. */
export function dealsIn(areas: string[]): SQL | undefined {
  return or(inArray(applicationArea, areas), inArray(resources.area, areas));
}

/** Companies and providers of these areas, and those that did not say where they are. */
export function organizationsIn(areas: string[]): SQL | undefined {
  return and(
    ne(organizations.kind, "district"),
    or(inArray(organizations.area, areas), isNull(organizations.area)),
  );
}

/** Resources of these areas, and those of which no area is known. */
export function resourcesIn(areas: string[]): SQL | undefined {
  return or(inArray(resources.area, areas), isNull(resources.area));
}
