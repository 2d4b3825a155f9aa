import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import { teaserParts } from "#app/domain/matching/teaser.ts";
import type { ScorePart } from "#app/domain/matching/types.ts";
import type { TermHit } from "#app/domain/sectors/types.ts";
import type { Db } from "../../client.server.ts";
import {
  applicationSectors,
  applications,
  consents,
  documents,
  needs,
} from "../../schema/applications.ts";
import { deals, events, outcomes } from "../../schema/deals.ts";
import { matches } from "../../schema/matches.ts";
import { organizations } from "../../schema/organizations.ts";
import { memberships, users } from "../../schema/users.ts";
import { type Teaser, teasersOf } from "../applications/teasers.server.ts";

/** What a reviewer may know of an applicant from the first moment. */
export interface CaseSummary extends Teaser {
  stage: (typeof applications.$inferSelect)["stage"];
  readiness: number | null;
  area: string | null;
  willingToMove: boolean | null;
  parts: ScorePart[];
  /** As the match stands now; null when it is gone. */
  score: number | null;
  /** When somebody first acted on it. */
  scoreThen: number | null;
}

/**
 * The summary of a deal's application. Reads no name, no text and no document.
 *
 * @param open whether the words of the text that matched may be told
 */
export async function caseSummary(
  db: Db,
  { dealId, open }: { dealId: string; open: boolean },
): Promise<CaseSummary | null> {
  const [row] = await db
    .select({
      applicationId: applications.id,
      stage: applications.stage,
      readiness: applications.readiness,
      area: applications.area,
      organizationArea: organizations.area,
      willingToMove: applications.willingToMove,
      parts: matches.parts,
      score: matches.score,
      scoreThen: deals.score,
    })
    .from(deals)
    .innerJoin(applications, eq(applications.id, deals.applicationId))
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .leftJoin(
      matches,
      and(eq(matches.applicationId, deals.applicationId), eq(matches.resourceId, deals.resourceId)),
    )
    .where(eq(deals.id, dealId));
  if (!row) return null;
  const { applicationId, organizationArea, parts, ...rest } = row;
  const teaser = (await teasersOf(db, [applicationId])).get(applicationId);
  return {
    ...rest,
    area: rest.area ?? organizationArea,
    parts: open ? (parts ?? []) : teaserParts(parts ?? []),
    sectors: teaser?.sectors ?? [],
    needs: teaser?.needs ?? [],
  };
}

/** Who applies and with what; only for those who may see the applicant. */
export interface Applicant {
  company: string;
  website: string | null;
  title: string;
  text: string;
  foundedOn: string | null;
  facts: (typeof applications.$inferSelect)["facts"];
  /** Sectors with the words of title and text that name them. */
  sectors: { key: string; score: number; terms: TermHit[]; confirmed: boolean }[];
  purposes: { kind: (typeof needs.$inferSelect)["kind"]; purpose: string }[];
  /** Null where the founder did not agree to show them. */
  documents: { id: string; name: string; mediaType: string; bytes: number }[] | null;
  contact: { name: string; email: string } | null;
}

export async function applicantOf(db: Db, applicationId: string): Promise<Applicant | null> {
  const [row] = await db
    .select({
      company: organizations.name,
      website: organizations.website,
      title: applications.title,
      text: applications.text,
      foundedOn: applications.foundedOn,
      facts: applications.facts,
      contact: { name: users.name, email: users.email },
    })
    .from(applications)
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .innerJoin(users, eq(users.id, applications.createdBy))
    .where(eq(applications.id, applicationId));
  if (!row) return null;
  const granted = await db
    .select({ kind: consents.kind })
    .from(consents)
    .where(and(eq(consents.applicationId, applicationId), isNull(consents.revokedAt)));
  const agreed = new Set(granted.map(({ kind }) => kind));
  return {
    ...row,
    sectors: await wordedSectors(db, applicationId),
    purposes: await purposesOf(db, applicationId),
    documents: agreed.has("documents_after_introduction")
      ? await documentsOf(db, applicationId)
      : null,
    contact: agreed.has("contact_after_introduction") ? row.contact : null,
  };
}

async function wordedSectors(db: Db, applicationId: string): Promise<Applicant["sectors"]> {
  const rows = await db
    .select()
    .from(applicationSectors)
    .where(
      and(
        eq(applicationSectors.applicationId, applicationId),
        ne(applicationSectors.choice, "removed"),
      ),
    )
    .orderBy(asc(applicationSectors.sector));
  return rows.map(({ sector, score, terms, choice }) => ({
    key: sector,
    score,
    terms,
    confirmed: choice === "confirmed",
  }));
}

async function purposesOf(db: Db, applicationId: string): Promise<Applicant["purposes"]> {
  const rows = await db
    .select({ kind: needs.kind, purpose: needs.purpose })
    .from(needs)
    .where(eq(needs.applicationId, applicationId))
    .orderBy(asc(needs.position), asc(needs.id));
  return rows.flatMap(({ kind, purpose }) => (purpose ? [{ kind, purpose }] : []));
}

function documentsOf(db: Db, applicationId: string): Promise<NonNullable<Applicant["documents"]>> {
  return db
    .select({
      id: documents.id,
      name: documents.name,
      mediaType: documents.mediaType,
      bytes: documents.bytes,
    })
    .from(documents)
    .where(and(eq(documents.applicationId, applicationId), isNull(documents.removedAt)))
    .orderBy(asc(documents.id));
}

/** Every act on a deal with the provider's own notes, oldest first. */
export function caseEvents(db: Db, dealId: string) {
  return db
    .select({
      id: events.id,
      at: events.at,
      kind: events.kind,
      subject: events.subject,
      actorId: events.actorId,
      payload: events.payload,
    })
    .from(events)
    .where(and(inArray(events.subject, ["deal", "deal-note"]), eq(events.subjectId, dealId)))
    .orderBy(asc(events.at), asc(events.id));
}

/** What came of a deal. */
export function outcomesOf(db: Db, dealId: string) {
  return db
    .select({
      kind: outcomes.kind,
      amountFen: outcomes.amountFen,
      happenedOn: outcomes.happenedOn,
      note: outcomes.note,
    })
    .from(outcomes)
    .where(eq(outcomes.dealId, dealId))
    .orderBy(asc(outcomes.createdAt), asc(outcomes.id));
}

/** A provider's people who answer deals, each once, by name. */
export async function reviewersOf(
  db: Db,
  organizationId: string | null,
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
      ),
    )
    .orderBy(asc(users.name), asc(users.id));
}
