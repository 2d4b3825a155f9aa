import { and, eq, isNotNull, isNull, notInArray } from "drizzle-orm";
import { ENDINGS } from "#app/domain/deals/lifecycle.ts";
import type { Subject } from "#app/domain/identity/permissions.ts";
import type { Db } from "../../client.server.ts";
import { applications, documents } from "../../schema/applications.ts";
import { deals } from "../../schema/deals.ts";
import { resources } from "../../schema/resources.ts";
import { operatorInStanding } from "../registry/standing.server.ts";
import { hasConsent } from "./matched-pair.server.ts";

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
 * The document as the permission table sees it: open to the providers in standing that were introduced and have not
 * been parted from since, while the founder's consent stands.
 */
export async function documentSubject(
  db: Db,
  document: { applicationId: string; organizationId: string },
): Promise<Extract<Subject, { kind: "document" }>> {
  const { applicationId, organizationId } = document;
  const agreed = await hasConsent(db, applicationId, "documents_after_introduction");
  return {
    kind: "document",
    organizationId,
    openTo: agreed ? await introducedProviders(db, applicationId) : [],
  };
}

async function introducedProviders(db: Db, applicationId: string): Promise<string[]> {
  const rows = await db
    .select({ organizationId: resources.organizationId })
    .from(deals)
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .where(
      and(
        eq(deals.applicationId, applicationId),
        isNotNull(deals.introducedAt),
        notInArray(deals.state, [...ENDINGS]),
        operatorInStanding(db),
      ),
    )
    .orderBy(deals.id);
  return rows.flatMap((row) => row.organizationId ?? []);
}
