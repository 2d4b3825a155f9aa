import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Role } from "#app/domain/vocabulary.ts";
import type { Database, Db } from "#db/client.server.ts";
import { isBacked } from "#db/queries/identity/backing.server.ts";
import { invitationsTo } from "#db/queries/identity/invitations.server.ts";
import { lock } from "#db/queries/lock.server.ts";
import { oneTimeLinks } from "#db/schema/links.ts";
import { organizations } from "#db/schema/organizations.ts";
import { memberships, users } from "#db/schema/users.ts";
import { record } from "../journal.server.ts";
import { notify } from "../messages/notify.server.ts";
import { consumeLink, linkInForce, revokeLinks } from "./links.server.ts";

/** By the link that was passed on, or from the list in one's account. */
export type InvitationKey = { token: string } | { invitationId: string };

interface Invitation {
  id: string;
  organizationId: string;
  role: Role;
  createdBy: string | null;
}

/**
 * Makes the person a member of the organization that invites him, and uses the invitation up.
 *
 * @returns the organization's id
 * @throws Refusal `not-found` for a closed account; `not-possible`: reason `link-ended`, or `invitation-for-another`
 *   when it names another address
 */
export async function acceptInvitation(
  db: Database,
  ask: { actor: Actor; key: InvitationKey; now: Date },
): Promise<string> {
  const { actor, now } = ask;
  return db.write(async (tx) => {
    const { id, organizationId, role, createdBy } = await invitationOf(tx, ask);
    await lock(tx, { user: actor.userId, organization: organizationId });
    // The account may have been closed since the request came in.
    const open = and(eq(users.id, actor.userId), isNull(users.disabledAt));
    if ((await tx.$count(users, open)) === 0) throw new Refusal("not-found");
    // So may the role of who invites.
    if (!(await isBacked(tx, { purpose: "join", organizationId, createdBy }))) {
      throw new Refusal("not-possible", { reason: "link-ended" });
    }
    await consumeLink(tx, { id, now });
    const [joined] = await tx
      .insert(memberships)
      .values({ userId: actor.userId, organizationId, role, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: memberships.id });
    if (!joined) return organizationId;
    await record(tx, {
      at: now,
      actorId: actor.userId,
      subject: "organization",
      subjectId: organizationId,
      kind: "organization.member-joined",
      payload: { invitationId: id, userId: actor.userId, role },
    });
    await record(tx, {
      at: now,
      actorId: actor.userId,
      subject: "user",
      subjectId: actor.userId,
      kind: "user.membership-added",
      payload: { organizationId, role },
    });
    await tell(tx, { kind: "invitation-accepted", ask, organizationId, to: createdBy });
    return organizationId;
  });
}

/**
 * Says no to an invitation; the one who invited hears of it.
 *
 * @throws Refusal as `acceptInvitation`
 */
export async function declineInvitation(
  db: Database,
  ask: { actor: Actor; key: InvitationKey; now: Date },
): Promise<void> {
  const { actor, now } = ask;
  await db.write(async (tx) => {
    const { id, organizationId, role, createdBy } = await invitationOf(tx, ask);
    const ended = await revokeLinks(tx, { where: eq(oneTimeLinks.id, id), now });
    if (ended.length === 0) throw new Refusal("not-possible", { reason: "link-ended" });
    await record(tx, {
      at: now,
      actorId: actor.userId,
      subject: "organization",
      subjectId: organizationId,
      kind: "organization.invitation-declined",
      payload: { invitationId: id, role },
    });
    await tell(tx, { kind: "invitation-declined", ask, organizationId, to: createdBy });
  });
}

/**
 * The invitation, if it is this person's. From the list one answers only what was there for the account before:
 * an address proves nothing about who registered it later, the link does.
 */
async function invitationOf(
  tx: Db,
  { actor, key, now }: { actor: Actor; key: InvitationKey; now: Date },
): Promise<Invitation> {
  if ("invitationId" in key) {
    const open = await invitationsTo(tx, { userId: actor.userId, now });
    const own = open.find(({ id }) => id === key.invitationId);
    if (!own) throw new Refusal("not-possible", { reason: "link-ended" });
    return own;
  }
  const link = await linkInForce(tx, { token: key.token, purpose: "join", now });
  if (!link?.organizationId || !link.role) {
    throw new Refusal("not-possible", { reason: "link-ended" });
  }
  if (link.email !== actor.email) {
    throw new Refusal("not-possible", { reason: "invitation-for-another" });
  }
  const { id, organizationId, role, createdBy } = link;
  return { id, organizationId, role, createdBy };
}

async function tell(
  tx: Db,
  said: {
    kind: "invitation-accepted" | "invitation-declined";
    ask: { actor: Actor; now: Date };
    organizationId: string;
    to: string | null;
  },
): Promise<void> {
  const { actor, now } = said.ask;
  const [organization] = await tx
    .select({ name: organizations.name })
    .from(organizations)
    .where(eq(organizations.id, said.organizationId));
  await notify(tx, said.to === null ? [] : [said.to], {
    by: actor.userId,
    kind: said.kind,
    values: { name: actor.name, organization: organization?.name ?? "" },
    link: `/organizations/${said.organizationId}`,
    at: now,
  });
}
