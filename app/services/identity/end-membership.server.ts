import { and, eq, isNull, ne } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { ADMINISTERED_BY } from "#app/domain/identity/roles.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database, Db } from "#db/client.server.ts";
import { lock } from "#db/queries/lock.server.ts";
import { organizations } from "#db/schema/organizations.ts";
import { memberships, users } from "#db/schema/users.ts";
import { record } from "../journal.server.ts";
import { notify } from "../messages/notify.server.ts";
import { releaseAssignments } from "./release-assignments.server.ts";

type Membership = typeof memberships.$inferSelect;

/**
 * Ends a role in an organization: somebody leaves, or is removed by those who look after its people. What the person
 * alone could see to, colleagues take over.
 *
 * @throws Refusal `not-found`; `not-possible`, reason `last-keeper`, for the last who can look after the organization
 */
export async function endMembership(
  db: Database,
  ask: { actor: Actor; membershipId: string; now: Date },
): Promise<void> {
  const { actor, now } = ask;
  await db.write(async (tx) => {
    const [seen] = await tx.select().from(memberships).where(eq(memberships.id, ask.membershipId));
    if (!seen) throw new Refusal("not-found");
    const { userId, organizationId, role } = seen;
    const subject = { kind: "organization" as const, id: organizationId, area: null };
    const leaves = userId === actor.userId;
    if (!leaves && !can(actor, "organization:people", subject)) throw new Refusal("not-found");
    // Of two who leave at once, the second is the last.
    await lock(tx, { organization: organizationId });
    await assertKept(tx, seen);
    const gone = await tx
      .delete(memberships)
      .where(eq(memberships.id, seen.id))
      .returning({ id: memberships.id });
    if (gone.length === 0) throw new Refusal("not-found");
    const left = await tx.$count(memberships, roleOf({ userId, organizationId }));
    if (left === 0) {
      await releaseAssignments(tx, { userId, organizationId, actorId: actor.userId, now });
    }
    await record(tx, {
      at: now,
      actorId: actor.userId,
      subject: "organization",
      subjectId: organizationId,
      kind: leaves ? "organization.member-left" : "organization.member-removed",
      payload: { userId, role },
    });
    await record(tx, {
      at: now,
      actorId: actor.userId,
      subject: "user",
      subjectId: userId,
      kind: "user.membership-removed",
      payload: { organizationId, role },
    });
    await tell(tx, { seen, by: actor.userId, now });
  });
}

function roleOf({ userId, organizationId }: Pick<Membership, "userId" | "organizationId">) {
  return and(eq(memberships.userId, userId), eq(memberships.organizationId, organizationId));
}

/** Somebody with an open account must be left who can let others in. */
async function assertKept(tx: Db, { id, organizationId, role }: Membership): Promise<void> {
  const [organization] = await tx
    .select({ kind: organizations.kind })
    .from(organizations)
    .where(eq(organizations.id, organizationId));
  if (!organization || ADMINISTERED_BY[organization.kind] !== role) return;
  const [another] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.organizationId, organizationId),
        eq(memberships.role, role),
        ne(memberships.id, id),
        isNull(users.disabledAt),
      ),
    )
    .limit(1);
  if (!another) throw new Refusal("not-possible", { reason: "last-keeper" });
}

async function tell(
  tx: Db,
  { seen, by, now }: { seen: Membership; by: string; now: Date },
): Promise<void> {
  const [organization] = await tx
    .select({ name: organizations.name })
    .from(organizations)
    .where(eq(organizations.id, seen.organizationId));
  await notify(tx, [seen.userId], {
    by,
    kind: "member-removed",
    values: { name: organization?.name ?? "" },
    link: "/account",
    at: now,
  });
}
