import { and, eq, isNull } from "drizzle-orm";
import { applicantAccess, type Subject } from "#app/domain/identity/permissions.ts";
import type { Db } from "../../client.server.ts";
import { applications, applicationVersions, documents } from "../../schema/applications.ts";
import { deals } from "../../schema/deals.ts";
import { resources } from "../../schema/resources.ts";
import { operatorInStanding } from "../registry/standing.server.ts";
import { isShownVersion, seesVersion } from "./access.server.ts";
import { consentsInForce, standingOf } from "./deal.server.ts";

/** A document that was not removed, and whose it is; null when there is none. */
export async function documentById(db: Db, documentId: string) {
  const [row] = await db
    .select({
      id: documents.id,
      name: documents.name,
      mediaType: documents.mediaType,
      bytes: documents.bytes,
      sha256: documents.sha256,
      applicationId: documents.applicationId,
      organizationId: applications.organizationId,
    })
    .from(documents)
    .innerJoin(applications, eq(applications.id, documents.applicationId))
    .where(and(eq(documents.id, documentId), isNull(documents.removedAt)))
    .limit(1);
  return row ?? null;
}

/**
 * The document as the permission table sees it: open to the providers in standing to whom a deal opens documents
 * now, in a version that holds this one.
 */
export async function documentSubject(
  db: Db,
  document: { id: string; applicationId: string; organizationId: string },
): Promise<Extract<Subject, { kind: "document" }>> {
  const { id, applicationId, organizationId } = document;
  const rows = await db
    .select({
      state: deals.state,
      introducedAt: deals.introducedAt,
      providerId: resources.organizationId,
      documents: applicationVersions.documents,
    })
    .from(deals)
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .innerJoin(applicationVersions, isShownVersion(db))
    .where(and(eq(deals.applicationId, applicationId), seesVersion(db), operatorInStanding(db)))
    .orderBy(deals.id);
  const consents = await consentsInForce(db, applicationId);
  const openTo = rows
    .filter((row) => applicantAccess("provider", standingOf(row, consents)).documents)
    .filter((row) => row.documents.some((shown) => shown.id === id))
    .flatMap((row) => row.providerId ?? []);
  return { kind: "document", organizationId, openTo };
}
