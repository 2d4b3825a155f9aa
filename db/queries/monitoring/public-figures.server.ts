import { and, count, eq, exists, isNotNull, isNull } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { consents } from "../../schema/applications.ts";
import { deals } from "../../schema/deals.ts";
import { organizations } from "../../schema/organizations.ts";
import { resources } from "../../schema/resources.ts";
import { isPublic } from "../registry/standing.server.ts";

export interface PublicFigures {
  resources: number;
  providers: number;
  /** Introductions of startups that agreed to be counted. */
  introductions: number;
}

/** What anybody may know of the registry's size. */
export async function publicFigures(db: Db): Promise<PublicFigures> {
  const [shown, providers, [introduced]] = await Promise.all([
    db.$count(resources, isPublic(db)),
    db.$count(
      organizations,
      and(
        eq(organizations.kind, "provider"),
        eq(organizations.verification, "verified"),
        isNull(organizations.suspendedAt),
      ),
    ),
    db
      .select({ count: count().mapWith(Number) })
      .from(deals)
      .where(and(isNotNull(deals.introducedAt), exists(agreedToBeCounted(db)))),
  ]);
  return { resources: shown, providers, introductions: introduced?.count ?? 0 };
}

function agreedToBeCounted(db: Db) {
  return db
    .select({ id: consents.id })
    .from(consents)
    .where(
      and(
        eq(consents.applicationId, deals.applicationId),
        eq(consents.kind, "statistics"),
        isNull(consents.revokedAt),
      ),
    );
}
