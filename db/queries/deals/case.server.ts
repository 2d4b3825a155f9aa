import { and, asc, desc, eq, inArray, isNull, notInArray, sql } from "drizzle-orm";
import type { ShownBody, ShownDocument } from "#app/domain/applications/version.ts";
import type { ApplicantAccess } from "#app/domain/identity/permissions.ts";
import { scoreOf } from "#app/domain/matching/engine/key.ts";
import type { Stage } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { applications, applicationVersions, documents } from "../../schema/applications.ts";
import { deals } from "../../schema/deals.ts";
import { matches } from "../../schema/matches.ts";
import { organizations } from "../../schema/organizations.ts";
import { resources } from "../../schema/resources.ts";
import { memberships, users } from "../../schema/users.ts";
import { type Teaser, teasersOf, teasersShown } from "../applications/teasers.server.ts";
import {
  isShownVersion,
  onlyIf,
  seesMatch,
  seesPresentTeaser,
  seesTeaser,
  seesVersion,
} from "./access.server.ts";

/** What a reviewer may know of an applicant; null and empty where that is nothing. */
export interface CaseSummary extends Teaser {
  stage: Stage | null;
  /** Technology readiness level, 1…9. */
  readiness: number | null;
  area: string | null;
  willingToMove: boolean | null;
  /** The founder's anonymous sentence as it was written. */
  pitch: string | null;
  /** Of the match behind the score; null when it is gone or the deal has ended. */
  pair: { dealId: string; applicationId: string; resourceId: string } | null;
  /** May the words of the text that matched be told? */
  words: boolean;
  /** As the match stood when it was last computed; null where there is none. */
  score: number | null;
  /** When somebody first acted on it. */
  scoreThen: number | null;
}

/** The summary of a deal's application, as the provider may see it. Reads no name, no text and no document. */
export async function caseSummary(db: Db, dealId: string): Promise<CaseSummary | null> {
  const present = seesPresentTeaser(db);
  const [row] = await db
    .select({
      applicationId: deals.applicationId,
      resourceId: deals.resourceId,
      isPresent: sql`${present}`.mapWith(Boolean),
      stage: onlyIf<Stage>(present, applications.stage),
      readiness: onlyIf<number>(present, applications.readiness),
      area: onlyIf<string>(present, sql`coalesce(${applications.area}, ${organizations.area})`),
      willingToMove: onlyIf<number | boolean>(present, applications.willingToMove),
      pitch: onlyIf<string>(present, applications.pitch),
      shown: applicationVersions.teaser,
      key: matches.key,
      scoreThen: onlyIf<number>(seesTeaser(db), deals.score),
      words: sql`${seesVersion(db)}`.mapWith(Boolean),
    })
    .from(deals)
    .innerJoin(applications, eq(applications.id, deals.applicationId))
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .leftJoin(applicationVersions, isShownVersion(db))
    .leftJoin(
      matches,
      and(
        eq(matches.applicationNo, applications.no),
        eq(matches.resourceNo, resources.no),
        seesMatch(db),
      ),
    )
    .where(eq(deals.id, dealId));
  if (!row) return null;
  const { applicationId, resourceId, isPresent, shown, key, words, willingToMove, ...rest } = row;
  const teaser = isPresent
    ? (await teasersOf(db, [applicationId])).get(applicationId)
    : shown && (await teasersShown(db, [{ id: dealId, teaser: shown }])).get(dealId);
  return {
    stage: shown?.stage ?? rest.stage,
    readiness: shown?.readiness ?? rest.readiness,
    area: shown?.area ?? rest.area,
    willingToMove: shown?.willingToMove ?? asFlag(willingToMove),
    pitch: shown?.pitch ?? rest.pitch,
    pair: key === null ? null : { dealId, applicationId, resourceId },
    words,
    score: key === null ? null : scoreOf(key),
    scoreThen: rest.scoreThen,
    sectors: teaser?.sectors ?? [],
    needs: teaser?.needs ?? [],
  };
}

/** A flag within an expression comes as the engine keeps it. */
function asFlag(value: number | boolean | null): boolean | null {
  return value === null ? null : Boolean(value);
}

/** Who applies and with what, in the version that the deal shows. */
export interface Applicant extends Omit<ShownBody, "search"> {
  /** The version's number, and since when it stands. */
  version: number;
  madeAt: Date;
  /** Null where they may not be opened. */
  documents: Omit<ShownDocument, "sha256">[] | null;
  contact: { name: string; email: string } | null;
}

/**
 * The applicant of a deal as its provider may see it; null where that is no more than a teaser.
 *
 * @param access what the permission table says of the deal
 */
export async function applicantOf(
  db: Db,
  { dealId, access }: { dealId: string; access: ApplicantAccess },
): Promise<Applicant | null> {
  if (access.view !== "version") return null;
  const [row] = await db
    .select({
      applicationId: deals.applicationId,
      version: applicationVersions.number,
      madeAt: applicationVersions.madeAt,
      body: applicationVersions.body,
    })
    .from(deals)
    .innerJoin(applicationVersions, isShownVersion(db))
    .where(and(eq(deals.id, dealId), seesVersion(db)));
  if (!row) return null;
  const { search: _, ...body } = row.body;
  return {
    ...body,
    version: row.version,
    madeAt: row.madeAt,
    documents: access.documents ? await documentsOf(db, row) : null,
    contact: access.contact ? await contactOf(db, row.applicationId) : null,
  };
}

/** The documents of a version that the founder has not removed since. */
async function documentsOf(
  db: Db,
  { applicationId, version }: { applicationId: string; version: number },
): Promise<NonNullable<Applicant["documents"]>> {
  const [kept] = await db
    .select({ documents: applicationVersions.documents })
    .from(applicationVersions)
    .where(
      and(
        eq(applicationVersions.applicationId, applicationId),
        eq(applicationVersions.number, version),
      ),
    );
  const present = await db
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.applicationId, applicationId), isNull(documents.removedAt)));
  const there = new Set(present.map(({ id }) => id));
  return (kept?.documents ?? [])
    .filter(({ id }) => there.has(id))
    .map(({ id, name, mediaType, bytes }) => ({ id, name, mediaType, bytes }));
}

/** Who began the application, or another of the company's founders once that one has left or is closed. */
async function contactOf(db: Db, applicationId: string): Promise<Applicant["contact"]> {
  const [row] = await db
    .select({ name: users.name, email: users.email })
    .from(applications)
    .innerJoin(memberships, eq(memberships.organizationId, applications.organizationId))
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(applications.id, applicationId),
        eq(memberships.role, "founder"),
        isNull(users.disabledAt),
      ),
    )
    .orderBy(
      desc(sql`case when ${users.id} = ${applications.createdBy} then 1 else 0 end`),
      asc(memberships.createdAt),
      asc(memberships.id),
    )
    .limit(1);
  return row ?? null;
}

/** A provider's people who answer a company's deals, each once, by name: nobody with a role in the company. */
export async function reviewersOf(
  db: Db,
  { organizationId, startupId }: { organizationId: string | null; startupId: string },
): Promise<{ id: string; name: string }[]> {
  if (organizationId === null) return [];
  return db
    .selectDistinct({ id: users.id, name: users.name })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.organizationId, organizationId),
        inArray(memberships.role, ["reviewer", "provider_admin"]),
        isNull(users.disabledAt),
        notInArray(
          users.id,
          db
            .select({ id: memberships.userId })
            .from(memberships)
            .where(eq(memberships.organizationId, startupId)),
        ),
      ),
    )
    .orderBy(asc(users.name), asc(users.id));
}
