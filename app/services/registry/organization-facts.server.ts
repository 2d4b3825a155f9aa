import { and, eq, isNull, ne } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { checkFits } from "#app/domain/input/credit-code.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Edit, VouchedFacts } from "#app/domain/registry/changes.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Db } from "#db/client.server.ts";
import { applications } from "#db/schema/applications.ts";
import { organizationChanges, organizations } from "#db/schema/organizations.ts";
import { resources } from "#db/schema/resources.ts";
import { record } from "../journal.server.ts";
import { keepOrganization, keepResource } from "../kept/keep-registry.server.ts";
import type { OrganizationValues } from "./edit-organization.server.ts";
import type { OrganizationRow } from "./organization-verdict.server.ts";

/**
 * A code whose check character does not fit is taken where somebody says why it stands on the licence: staff see
 * the reason when they verify.
 *
 * @returns the reason to keep; null where the code needs none
 * @throws Refusal `invalid` on `creditCode`
 */
export function checkedCodeNote({
  creditCode,
  creditCodeNote,
}: Pick<OrganizationValues, "creditCode" | "creditCodeNote">): string | null {
  if (creditCode === null || checkFits(creditCode)) return null;
  if (creditCodeNote) return creditCodeNote;
  throw new Refusal("invalid", { field: "creditCode", reason: "credit-check" });
}

/** The organization, other than this one, that holds a credit code. */
export async function holderOf(
  tx: Db,
  { creditCode, except }: { creditCode: string | null; except: string | null },
): Promise<OrganizationRow | null> {
  if (creditCode === null) return null;
  const [holder] = await tx
    .select()
    .from(organizations)
    .where(
      and(
        eq(organizations.creditCode, creditCode),
        except === null ? undefined : ne(organizations.id, except),
      ),
    );
  return holder ?? null;
}

/**
 * Puts facts in force, and what rests on them: search texts, the operator's name at its resources, and the area
 * of a startup's applications that name none of their own.
 */
export async function putInForce(
  tx: Db,
  before: OrganizationRow,
  {
    facts,
    said = {},
    now,
  }: {
    facts: VouchedFacts;
    /** What nobody vouches for. */
    said?: Partial<Pick<OrganizationValues, "description" | "creditCodeNote">>;
    now: Date;
  },
): Promise<void> {
  await tx
    .update(organizations)
    .set({
      ...facts,
      ...said,
      version: before.version + 1,
      updatedAt: now,
    })
    .where(eq(organizations.id, before.id));
  await keepOrganization(tx, before.id, now);
  if (facts.name !== before.name) await renameOperator(tx, before.id, { name: facts.name, now });
  if (facts.area !== before.area) await rematchApplications(tx, before.id, now);
}

async function renameOperator(
  tx: Db,
  organizationId: string,
  { name, now }: { name: string; now: Date },
): Promise<void> {
  const run = await tx
    .select({ id: resources.id })
    .from(resources)
    .where(eq(resources.organizationId, organizationId));
  for (const { id } of run) {
    await tx.update(resources).set({ operatorName: name }).where(eq(resources.id, id));
    await keepResource(tx, id, now);
  }
}

async function rematchApplications(tx: Db, organizationId: string, now: Date): Promise<void> {
  const affected = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(
      and(
        eq(applications.organizationId, organizationId),
        eq(applications.state, "submitted"),
        isNull(applications.area),
      ),
    );
  for (const { id } of affected) {
    await enqueue(tx, {
      kind: "rematch-application",
      key: id,
      payload: { applicationId: id },
      runAfter: now,
    });
  }
}

/** Files what waits for staff and takes back what does not wait any more, each with its event. */
export async function fileChanges(
  tx: Db,
  organization: VouchedFacts & { id: string },
  { actor, edit, now }: { actor: Actor; edit: Pick<Edit, "ask" | "drop">; now: Date },
): Promise<void> {
  const event = {
    at: now,
    actorId: actor.userId,
    subject: "organization" as const,
    subjectId: organization.id,
  };
  for (const field of edit.drop) {
    await tx
      .update(organizationChanges)
      .set({ state: "superseded", decidedAt: now })
      .where(
        and(
          eq(organizationChanges.organizationId, organization.id),
          eq(organizationChanges.field, field),
          eq(organizationChanges.state, "pending"),
        ),
      );
    await record(tx, { ...event, kind: "organization.change-dropped", payload: { field } });
  }
  for (const { field, after } of edit.ask) {
    const before = organization[field];
    await tx.insert(organizationChanges).values({
      organizationId: organization.id,
      field,
      before,
      after,
      userId: actor.userId,
      createdAt: now,
    });
    await record(tx, {
      ...event,
      kind: "organization.change-requested",
      payload: { field, before, after },
    });
  }
}
