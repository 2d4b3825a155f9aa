import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { organizations } from "../../schema/organizations.ts";
import { resources } from "../../schema/resources.ts";
import { tally } from "../kept/tallies.server.ts";
import { isPublic } from "../registry/standing.server.ts";

export interface PublicFigures {
  resources: number;
  providers: number;
  /** Introductions of startups that agreed to be counted. */
  introductions: number;
}

/** What anybody may know of the registry's size. */
export async function publicFigures(db: Db): Promise<PublicFigures> {
  const [shown, providers, introductions] = await Promise.all([
    db.$count(resources, isPublic(db)),
    db.$count(
      organizations,
      and(
        eq(organizations.kind, "provider"),
        eq(organizations.verification, "verified"),
        isNull(organizations.suspendedAt),
      ),
    ),
    tally(db, "introductions", [""]),
  ]);
  return { resources: shown, providers, introductions: introductions.get("") ?? 0 };
}
