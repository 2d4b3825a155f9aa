import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import type { Role } from "#app/domain/vocabulary.ts";
import { drain } from "#app/platform/jobs.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import {
  acceptInvitation,
  declineInvitation,
} from "#app/services/identity/answer-invitation.server.ts";
import { endMembership } from "#app/services/identity/end-membership.server.ts";
import { invite } from "#app/services/identity/invite.server.ts";
import { revokeInvitation } from "#app/services/identity/revoke-invitation.server.ts";
import { jobHandlers } from "#app/services/job-handlers.server.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import { invitationsFrom, invitationsTo } from "#db/queries/identity/invitations.server.ts";
import { membersOf } from "#db/queries/registry/organization.server.ts";
import { events } from "#db/schema/deals.ts";
import { oneTimeLinks } from "#db/schema/links.ts";
import { notifications } from "#db/schema/notices.ts";
import { memberships, users } from "#db/schema/users.ts";
import { member, NOW, person, provider } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const DAY_MS = 86_400_000;
const EMAIL = "zhou@example.com";
const later = (days: number) => new Date(NOW.getTime() + days * DAY_MS);

let organizationId: string;
let admin: Actor;
let reviewer: Actor;

beforeEach(async () => {
  ({ organizationId, admin, reviewer } = await provider(db()));
});

async function known(userId: string): Promise<Actor> {
  const found = await actorOf(db().read, userId);
  if (!found) throw new Error("The person was just made");
  return found.actor;
}

/** Somebody who registered at a time. */
async function account(email: string, at = NOW): Promise<Actor> {
  const userId = await person(db(), { email, name: "周同" });
  await db().write((tx) => tx.update(users).set({ createdAt: at }).where(eq(users.id, userId)));
  return known(userId);
}

function inviting(said: { email?: string; role?: Role; by?: Actor; at?: Date } = {}) {
  const { email = EMAIL, role = "reviewer", by = admin, at = NOW } = said;
  return invite(db(), { actor: by, organizationId, email, role, now: at });
}

async function removed({ userId }: Actor): Promise<void> {
  const [row] = await db().read.select().from(memberships).where(eq(memberships.userId, userId));
  await endMembership(db(), { actor: admin, membershipId: row?.id ?? "", now: NOW });
}

async function closed({ userId }: Actor): Promise<void> {
  await db().write((tx) => tx.update(users).set({ disabledAt: NOW }).where(eq(users.id, userId)));
}

const people = async () => (await membersOf(db().read, organizationId)).map(({ email }) => email);
const pending = (now = NOW) => invitationsFrom(db().read, { organizationId, now });
const ended = { code: "not-possible", reason: "link-ended" };

async function work(): Promise<void> {
  const log = createLog({ logLevel: "silent" });
  await drain(db(), { handlers: jobHandlers, log, now: () => NOW });
}

/** What the inviter's organization and the log say afterwards; ids and secrets apart. */
async function traces() {
  const kinds = await db().read.select({ kind: events.kind }).from(events);
  return {
    pending: (await pending()).map(({ email: _, id: __, ...rest }) => rest),
    kinds: kinds.map(({ kind }) => kind),
    people: (await people()).length,
  };
}

describe("inviting", () => {
  test("lets nobody in before the invitation is accepted", async () => {
    const guest = await account(EMAIL);
    const { token } = await inviting();
    expect(await people()).not.toContain(EMAIL);
    expect(await acceptInvitation(db(), { actor: guest, key: { token }, now: NOW })).toBe(
      organizationId,
    );
    expect(await people()).toContain(EMAIL);
    expect((await known(guest.userId)).memberships).toMatchObject([{ role: "reviewer" }]);
    expect(await pending()).toEqual([]);
  });

  test("leaves the same traces whether the address has an account or not", async () => {
    const unknown = await inviting({ email: "nobody@example.com" });
    const before = await traces();
    await revokeInvitation(db(), {
      actor: admin,
      organizationId,
      invitationId: unknown.id,
      now: NOW,
    });
    await db().write((tx) => tx.delete(events));
    await account(EMAIL);
    const found = await inviting();
    expect(await traces()).toEqual(before);
    expect(Object.keys(found)).toEqual(Object.keys(unknown));
    // Who has an account hears of it from a job, in its own time.
    expect(await db().read.$count(notifications)).toBe(0);
  });

  test("keeps the token nowhere", async () => {
    const { token } = await inviting();
    const rows = await db().read.select().from(oneTimeLinks);
    const log = await db().read.select().from(events);
    expect(JSON.stringify([rows, log])).not.toContain(token);
    expect(JSON.stringify(log)).not.toContain(EMAIL);
  });

  test("is for those who look after the people alone", async () => {
    const stranger = (await provider(db())).admin;
    for (const by of [reviewer, stranger, await account(EMAIL)]) {
      await expect(inviting({ by })).rejects.toMatchObject({ code: "not-found" });
    }
    expect(await pending()).toEqual([]);
  });

  test("refuses a role that is held already, and one that is not there", async () => {
    const again = inviting({ email: ` ${reviewer.email.toUpperCase()}` });
    await expect(again).rejects.toMatchObject({ code: "already-done", field: "email" });
    await inviting({ email: reviewer.email, role: "provider_admin" });
    await expect(inviting({ role: "founder" })).rejects.toMatchObject({ field: "role" });
  });

  test("again takes the place of the one before", async () => {
    const guest = await account(EMAIL);
    const [first, second] = [await inviting(), await inviting({ email: "ZHOU@example.com " })];
    expect(await pending()).toHaveLength(1);
    const old = acceptInvitation(db(), { actor: guest, key: { token: first.token }, now: NOW });
    await expect(old).rejects.toMatchObject(ended);
    await acceptInvitation(db(), { actor: guest, key: { token: second.token }, now: NOW });
  });

  test("at once leaves one that works", async () => {
    await Promise.all([inviting(), inviting(), inviting()]);
    expect(await pending()).toHaveLength(1);
  });
});

describe("an invitation", () => {
  test("works once", async () => {
    const guest = await account(EMAIL);
    const { token } = await inviting();
    const accept = () => acceptInvitation(db(), { actor: guest, key: { token }, now: NOW });
    const answers = await Promise.allSettled([accept(), accept(), accept()]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(accept()).rejects.toMatchObject(ended);
    expect(await db().read.$count(memberships, eq(memberships.userId, guest.userId))).toBe(1);
  });

  test("ends after seven days, and when it is taken back or declined", async () => {
    const guest = await account(EMAIL);
    const accept = (token: string, now = NOW) =>
      acceptInvitation(db(), { actor: guest, key: { token }, now });
    const old = await inviting();
    await expect(accept(old.token, later(7))).rejects.toMatchObject(ended);
    expect(await pending(later(7))).toEqual([]);

    const back = await inviting();
    const ask = { actor: admin, organizationId, invitationId: back.id, now: NOW };
    await expect(revokeInvitation(db(), { ...ask, actor: reviewer })).rejects.toMatchObject({
      code: "not-found",
    });
    await revokeInvitation(db(), ask);
    await expect(accept(back.token)).rejects.toMatchObject(ended);
    await expect(revokeInvitation(db(), ask)).rejects.toMatchObject({ code: "already-done" });

    const declined = await inviting();
    await declineInvitation(db(), { actor: guest, key: { token: declined.token }, now: NOW });
    await expect(accept(declined.token)).rejects.toMatchObject(ended);
    expect(await people()).not.toContain(EMAIL);
    const told = await db()
      .read.select({ kind: notifications.kind })
      .from(notifications)
      .where(eq(notifications.userId, admin.userId));
    expect(told).toEqual([{ kind: "invitation-declined" }]);
  });

  test("of one organization cannot be taken back through another", async () => {
    const { id } = await inviting();
    const other = await provider(db());
    const ask = { organizationId: other.organizationId, invitationId: id, now: NOW };
    await expect(revokeInvitation(db(), { ...ask, actor: other.admin })).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await pending()).toHaveLength(1);
  });

  test("is for the address that it names, whoever holds the link", async () => {
    const other = await account("other@example.com");
    const { token } = await inviting();
    for (const answer of [acceptInvitation, declineInvitation]) {
      const trying = answer(db(), { actor: other, key: { token }, now: NOW });
      await expect(trying).rejects.toMatchObject({ reason: "invitation-for-another" });
    }
    expect(await pending()).toHaveLength(1);
  });

  test("stands in the account of who had one before, who is told; not of who registers the address later", async () => {
    const guest = await account(EMAIL);
    const { id } = await inviting();
    await work();
    const told = await db().read.select().from(notifications);
    expect(told).toMatchObject([{ userId: guest.userId, kind: "invited", link: "/account" }]);
    const mine = await invitationsTo(db().read, { userId: guest.userId, now: NOW });
    expect(mine).toMatchObject([{ id, role: "reviewer", by: admin.name }]);

    const unknown = await inviting({ email: "new@example.com" });
    const later = await account("new@example.com", new Date(NOW.getTime() + 1));
    await work();
    expect(await db().read.$count(notifications)).toBe(1);
    expect(await invitationsTo(db().read, { userId: later.userId, now: NOW })).toEqual([]);
    const guessing = acceptInvitation(db(), {
      actor: later,
      key: { invitationId: unknown.id },
      now: NOW,
    });
    await expect(guessing).rejects.toMatchObject(ended);
    await acceptInvitation(db(), { actor: later, key: { token: unknown.token }, now: NOW });

    const foreign = acceptInvitation(db(), { actor: later, key: { invitationId: id }, now: NOW });
    await expect(foreign).rejects.toMatchObject(ended);
    await acceptInvitation(db(), { actor: guest, key: { invitationId: id }, now: NOW });
    expect(await people()).toEqual(expect.arrayContaining([EMAIL, "new@example.com"]));
  });

  test("lets in nobody whose account was closed meanwhile", async () => {
    const guest = await account(EMAIL);
    const { token } = await inviting();
    await closed(guest);
    const accepting = acceptInvitation(db(), { actor: guest, key: { token }, now: NOW });
    await expect(accepting).rejects.toMatchObject({ code: "not-found" });
    expect(await people()).not.toContain(EMAIL);
    expect(await pending()).toHaveLength(1);
  });

  test.each([
    ["role", (gone: Actor) => removed(gone)],
    ["account", (gone: Actor) => closed(gone)],
  ])("ends with the %s of who made it, whichever way it is answered", async (_, ends) => {
    const guest = await account(EMAIL);
    const second = await member(db(), { organizationId, role: "provider_admin" });
    const { id, token } = await inviting({ by: second });
    const listed = () => invitationsTo(db().read, { userId: guest.userId, now: NOW });
    expect([await pending(), await listed()]).toMatchObject([[{ id }], [{ id }]]);
    await ends(second);
    expect([await pending(), await listed()]).toEqual([[], []]);
    for (const key of [{ token }, { invitationId: id }]) {
      const late = acceptInvitation(db(), { actor: guest, key, now: NOW });
      await expect(late).rejects.toMatchObject(ended);
    }
  });

  test("made in the moment in which the role ends lets nobody in either", async () => {
    const guest = await account(EMAIL);
    const second = await member(db(), { organizationId, role: "provider_admin" });
    await removed(second);
    // As the request knew its sender when it came in.
    const { token } = await inviting({ by: second });
    const late = acceptInvitation(db(), { actor: guest, key: { token }, now: NOW });
    await expect(late).rejects.toMatchObject(ended);
  });

  test("is on record from first to last", async () => {
    const guest = await account(EMAIL);
    const { token } = await inviting();
    await acceptInvitation(db(), { actor: guest, key: { token }, now: NOW });
    const log = await db()
      .read.select({ kind: events.kind, by: events.actorId })
      .from(events)
      .where(and(eq(events.subject, "organization"), eq(events.subjectId, organizationId)))
      .orderBy(events.id);
    expect(log).toEqual([
      { kind: "organization.invited", by: admin.userId },
      { kind: "organization.member-joined", by: guest.userId },
    ]);
  });
});
