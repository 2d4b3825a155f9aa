import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import type { NoticeKind } from "#app/domain/messages/kinds.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { OrganizationVerdict } from "#app/domain/vocabulary.ts";
import type { Db } from "#db/client.server.ts";
import { organizations, verifications } from "#db/schema/organizations.ts";
import { memberships } from "#db/schema/users.ts";
import { record } from "../journal.server.ts";
import { notify } from "../messages/notify.server.ts";
import { rematchResourcesOf } from "./rematch-resources.server.ts";

export type OrganizationRow = typeof organizations.$inferSelect;

/** @throws Refusal `not-found` */
export async function organizationRow(tx: Db, id: string): Promise<OrganizationRow> {
  const [row] = await tx.select().from(organizations).where(eq(organizations.id, id));
  if (!row) throw new Refusal("not-found");
  return row;
}

/**
 * @throws Refusal `not-found` for whoever is not its staff, `not-possible` for those who belong to it
 */
export function checkMayDecide(actor: Actor, { id, area, kind }: OrganizationRow): void {
  const subject = { kind: "organization" as const, id, area };
  if (kind === "district" || !can(actor, "organization:oversee", subject)) {
    throw new Refusal("not-found");
  }
  if (!can(actor, "organization:decide", subject)) {
    throw new Refusal("not-possible", { reason: "own-organization" });
  }
}

/**
 * Puts down what was said of an organization, with what it changes: the row, the verdict, its event, and the
 * re-match of its resources.
 *
 * @throws Refusal `stale`
 */
export async function giveVerdict(
  tx: Db,
  before: OrganizationRow,
  verdict: {
    actor: Actor;
    state: OrganizationVerdict;
    set: Partial<Pick<OrganizationRow, "verification" | "suspendedAt" | "creditCode">>;
    note: string;
    now: Date;
  },
): Promise<void> {
  const { actor, state, set, note, now } = verdict;
  const saved = await tx
    .update(organizations)
    .set({ ...set, version: before.version + 1, updatedAt: now })
    .where(and(eq(organizations.id, before.id), eq(organizations.version, before.version)))
    .returning({ id: organizations.id });
  if (saved.length === 0) throw new Refusal("stale");
  await tx.insert(verifications).values({
    organizationId: before.id,
    state,
    note,
    byUserId: actor.userId,
    createdAt: now,
  });
  await record(tx, {
    at: now,
    actorId: actor.userId,
    subject: "organization",
    subjectId: before.id,
    kind: `organization.${state}`,
    payload: { note },
  });
  await rematchResourcesOf(tx, { organizationId: before.id, now });
}

/** Tells everybody who belongs to the organization. */
export async function tellOrganization(
  tx: Db,
  { id, name }: Pick<OrganizationRow, "id" | "name">,
  { by, kind, now }: { by: string; kind: NoticeKind; now: Date },
): Promise<void> {
  const people = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(eq(memberships.organizationId, id));
  await notify(
    tx,
    people.map((row) => row.userId),
    {
      ...{ by, kind, values: { name }, link: `/organizations/${id}`, at: now },
      about: { subject: "organization", id },
      party: id,
    },
  );
}
