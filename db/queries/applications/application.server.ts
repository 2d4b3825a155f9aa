import { and, asc, eq, isNull } from "drizzle-orm";
import type { Subject } from "#app/domain/identity/permissions.ts";
import type { Db } from "../../client.server.ts";
import {
  applicationSectors,
  applications,
  consents,
  documents,
  needs,
} from "../../schema/applications.ts";
import { organizations } from "../../schema/organizations.ts";

export type ApplicationRow = typeof applications.$inferSelect;
export type NeedRow = typeof needs.$inferSelect;
export type DocumentRow = typeof documents.$inferSelect;

/** An application with everything that belongs to it. */
export interface ApplicationWhole {
  application: ApplicationRow;
  organization: { id: string; name: string; area: string | null; website: string | null };
  needs: NeedRow[];
  sectors: (typeof applicationSectors.$inferSelect)[];
  documents: DocumentRow[];
  /** Consents in force. */
  consents: (typeof consents.$inferSelect)[];
}

export async function applicationWhole(
  db: Db,
  applicationId: string,
): Promise<ApplicationWhole | null> {
  const [head] = await db
    .select({
      application: applications,
      organization: {
        id: organizations.id,
        name: organizations.name,
        area: organizations.area,
        website: organizations.website,
      },
    })
    .from(applications)
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .where(eq(applications.id, applicationId))
    .limit(1);
  if (!head) return null;
  return {
    ...head,
    needs: await db
      .select()
      .from(needs)
      .where(eq(needs.applicationId, applicationId))
      .orderBy(asc(needs.position)),
    sectors: await db
      .select()
      .from(applicationSectors)
      .where(eq(applicationSectors.applicationId, applicationId))
      .orderBy(asc(applicationSectors.sector)),
    documents: await db
      .select()
      .from(documents)
      .where(and(eq(documents.applicationId, applicationId), isNull(documents.removedAt)))
      .orderBy(asc(documents.id)),
    consents: await db
      .select()
      .from(consents)
      .where(and(eq(consents.applicationId, applicationId), isNull(consents.revokedAt))),
  };
}

/** The application as the permission table sees it. */
export function applicationSubject(
  whole: Pick<ApplicationWhole, "application" | "organization">,
): Extract<Subject, { kind: "application" }> {
  return {
    kind: "application",
    organizationId: whole.organization.id,
    area: whole.application.area ?? whole.organization.area,
    state: whole.application.state,
  };
}
