import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { ROLES_IN } from "#app/domain/identity/roles.ts";
import { normalizeEmail } from "#app/domain/input/email.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Role } from "#app/domain/vocabulary.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Database, Db } from "#db/client.server.ts";
import { lock } from "#db/queries/lock.server.ts";
import { oneTimeLinks } from "#db/schema/links.ts";
import { organizations } from "#db/schema/organizations.ts";
import { memberships, users } from "#db/schema/users.ts";
import { record } from "../journal.server.ts";
import { notify } from "../messages/notify.server.ts";
import { type Office, officeOf } from "../messages/office.server.ts";
import { queueMail } from "../messages/queue-mail.server.ts";
import { type IssuedLink, issueLink } from "./links.server.ts";
import { spendQuota } from "./quota.server.ts";

/**
 * Invites the person of an address into an organization, with a link to pass on. Whether anybody has an account
 * with this address is not looked up here, so that neither the answer nor its time can tell: a job tells those who
 * have one. Nobody is a member before accepting. The same invitation again takes the place of the one before.
 *
 * @throws Refusal `not-found`; `invalid` on `organizationId`, or on `role` for one that this kind of organization
 *   does not have; `already-done` on `email` for somebody who is listed among the people with this role;
 *   `too-many` after the day's quota
 */
export async function invite(
  db: Database,
  ask: { actor: Actor; organizationId: string; email: string; role: Role; now: Date },
): Promise<IssuedLink> {
  const { actor, organizationId, role, now } = ask;
  const email = normalizeEmail(ask.email);
  return db.write(async (tx) => {
    await spendQuota(tx, { actor, quota: "people", now });
    await lock(tx, { organization: organizationId });
    const subject = { kind: "organization" as const, id: organizationId, area: null };
    if (!can(actor, "organization:people", subject)) throw new Refusal("not-found");
    const [organization] = await tx
      .select({ kind: organizations.kind, name: organizations.name })
      .from(organizations)
      .where(eq(organizations.id, organizationId));
    if (!organization) {
      throw new Refusal("invalid", { field: "organizationId", reason: "unknown-organization" });
    }
    if (!ROLES_IN[organization.kind].includes(role)) {
      throw new Refusal("invalid", { field: "role", reason: "role-not-here" });
    }
    if (await holds(tx, { organizationId, email, role })) {
      throw new Refusal("already-done", { field: "email", reason: "already-member" });
    }
    const link = await issueLink(tx, {
      subject: { purpose: "join", organizationId, role, email },
      createdBy: actor.userId,
      now,
    });
    await record(tx, {
      at: now,
      actorId: actor.userId,
      subject: "organization",
      subjectId: organizationId,
      kind: "organization.invited",
      payload: { invitationId: link.id, role },
    });
    await mailInvitation(tx, { ask, name: organization.name, email, link, office: officeOf(db) });
    await enqueue(tx, {
      kind: "tell-invited",
      key: link.id,
      payload: { invitationId: link.id },
      runAfter: now,
    });
    return link;
  });
}

/** To the address itself, in the language of whoever invites: whether there is an account is not looked up. */
async function mailInvitation(
  tx: Db,
  invitation: {
    ask: { actor: Actor; role: Role; now: Date };
    name: string;
    email: string;
    link: IssuedLink;
    office: Office;
  },
): Promise<void> {
  const { ask, name, email, link, office } = invitation;
  const { actor, role, now } = ask;
  const [inviter] = await tx
    .select({ locale: users.locale })
    .from(users)
    .where(eq(users.id, actor.userId));
  await queueMail(tx, {
    ...{ userId: null, address: email, locale: inviter?.locale ?? "zh", at: now },
    recipe: { template: "invitation", data: { organization: name, inviter: actor.name, role } },
    secret: office.keys.seal("mail-secret", `/join?token=${link.token}`),
  });
}

async function holds(
  tx: Db,
  { organizationId, email, role }: { organizationId: string; email: string; role: Role },
): Promise<boolean> {
  const [row] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.organizationId, organizationId),
        eq(memberships.role, role),
        eq(users.email, email),
      ),
    );
  return row !== undefined;
}

/** Tells the person whom an invitation is for, when there is an account. Does nothing once it is taken back. */
export async function tellInvited(
  db: Database,
  invitationId: string,
  { now }: { now: Date },
): Promise<void> {
  await db.write(async (tx) => {
    const [row] = await tx
      .select({
        link: oneTimeLinks,
        organization: organizations.name,
        userId: users.id,
        since: users.createdAt,
      })
      .from(oneTimeLinks)
      .innerJoin(organizations, eq(organizations.id, oneTimeLinks.organizationId))
      .innerJoin(users, eq(users.email, oneTimeLinks.email))
      .where(eq(oneTimeLinks.id, invitationId));
    if (!row || row.since > row.link.createdAt || row.link.usedAt || row.link.revokedAt) return;
    await notify(tx, [row.userId], {
      by: row.link.createdBy,
      kind: "invited",
      values: { name: row.organization },
      link: "/account",
      at: now,
    });
  });
}
