import { and, eq, getTableColumns, inArray, isNull } from "drizzle-orm";
import { hasFallenThrough } from "#app/domain/deals/lifecycle.ts";
import type { DealStanding, Subject } from "#app/domain/identity/permissions.ts";
import { type Operator, operatorStanding } from "#app/domain/registry/standing.ts";
import type { ApplicationState, ConsentKind, DealState } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { applications, consents } from "../../schema/applications.ts";
import { deals } from "../../schema/deals.ts";
import { organizations } from "../../schema/organizations.ts";
import { resources } from "../../schema/resources.ts";
import { memberships, users } from "../../schema/users.ts";
import { operatorColumns, operators } from "../registry/standing.server.ts";

/** The founder's or the provider's opening words are read apart, by those who may. */
const { message: _, ...DEAL_HEAD } = getTableColumns(deals);

/** A deal with what permissions, notifications and its page's head need. It does not say who applies. */
export interface DealContext {
  deal: Omit<typeof deals.$inferSelect, "message">;
  startup: { id: string; area: string | null };
  application: { area: string | null; state: ApplicationState };
  /** The applicant's consents in force. */
  consents: ConsentKind[];
  resource: {
    id: string;
    name: string;
    kind: typeof resources.$inferSelect.kind;
    area: string | null;
    organizationId: string | null;
    serves: typeof resources.$inferSelect.serves;
  };
  /** Who runs the resource, as staff see it; null where nobody does. */
  operator: Operator | null;
}

/** One deal, or null. The caller asks the permission table with `subjectOf`. */
export async function dealContext(db: Db, dealId: string): Promise<DealContext | null> {
  const [row] = await db
    .select({
      deal: DEAL_HEAD,
      startup: { id: organizations.id, area: organizations.area },
      application: { area: applications.area, state: applications.state },
      resource: {
        id: resources.id,
        name: resources.name,
        kind: resources.kind,
        area: resources.area,
        organizationId: resources.organizationId,
        serves: resources.serves,
      },
      operator: operatorColumns,
    })
    .from(deals)
    .innerJoin(applications, eq(applications.id, deals.applicationId))
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .leftJoin(operators, eq(operators.id, resources.organizationId))
    .where(eq(deals.id, dealId))
    .limit(1);
  return row ? { ...row, consents: await consentsInForce(db, row.deal.applicationId) } : null;
}

/** What an applicant consents to now. */
export async function consentsInForce(db: Db, applicationId: string): Promise<ConsentKind[]> {
  const rows = await db
    .selectDistinct({ kind: consents.kind })
    .from(consents)
    .where(and(eq(consents.applicationId, applicationId), isNull(consents.revokedAt)));
  return rows.map(({ kind }) => kind);
}

/** The deal as the permission table sees it. */
export function subjectOf(context: DealContext): Extract<Subject, { kind: "deal" }> {
  return {
    kind: "deal",
    startupId: context.startup.id,
    providerId: context.resource.organizationId,
    providerInStanding:
      context.operator !== null && operatorStanding(context.operator) === "answers",
    startupArea: context.application.area ?? context.startup.area,
    resourceArea: context.resource.area,
    ...standingOf(context.deal, context.consents),
  };
}

/** What of a deal decides how much of its application is seen. */
export function standingOf(
  { state, introducedAt }: { state: DealState; introducedAt: Date | null },
  consents: readonly ConsentKind[],
): DealStanding {
  return { fallenThrough: hasFallenThrough(state), introduced: introducedAt !== null, consents };
}

/** Title and company of a deal's application as they are now: for the company, and for staff of its area. */
export async function presentApplicant(
  db: Db,
  applicationId: string,
): Promise<{ title: string; company: string } | null> {
  const [row] = await db
    .select({ title: applications.title, company: organizations.name })
    .from(applications)
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .where(eq(applications.id, applicationId));
  return row ?? null;
}

/** The words with which a deal began. */
export async function openingWords(db: Db, dealId: string): Promise<string> {
  const [row] = await db.select({ message: deals.message }).from(deals).where(eq(deals.id, dealId));
  return row?.message ?? "";
}

/** Who acts for each side of a deal, with an open account: founders; the provider's reviewers and administrators. */
export async function peopleOf(
  db: Db,
  organizationId: string | null,
  side: "startup" | "provider",
): Promise<string[]> {
  if (organizationId === null) return [];
  const rows = await db
    .select({ userId: memberships.userId })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.organizationId, organizationId),
        isNull(users.disabledAt),
        inArray(
          memberships.role,
          side === "startup" ? ["founder"] : ["reviewer", "provider_admin"],
        ),
      ),
    );
  return rows.map((row) => row.userId);
}

/** Has this person any role in the organization? */
export async function isMemberOf(db: Db, userId: string, organizationId: string): Promise<boolean> {
  const count = await db.$count(
    memberships,
    and(eq(memberships.userId, userId), eq(memberships.organizationId, organizationId)),
  );
  return count > 0;
}
