import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { VerificationState } from "#app/domain/vocabulary.ts";
import type { Database, Db } from "#db/client.server.ts";
import { lock } from "#db/queries/lock.server.ts";
import { organizations, verifications } from "#db/schema/organizations.ts";
import { memberships } from "#db/schema/users.ts";
import { notify, record } from "../journal.server.ts";
import { rematchResourcesOf } from "./rematch-resources.server.ts";

/**
 * The organization's own people ask staff to look at it.
 *
 * @throws Refusal `not-found`, `not-possible` without a credit code, `already-done`
 */
export async function requestVerification(
  db: Database,
  ask: { actor: Actor; organizationId: string; now: Date },
): Promise<void> {
  await db.write(async (tx) => {
    await lock(tx, { organization: ask.organizationId });
    const before = await load(tx, ask.organizationId);
    const subject = { kind: "organization" as const, id: before.id, area: null };
    if (!can(ask.actor, "organization:edit", subject)) throw new Refusal("not-found");
    if (before.creditCode === null) {
      throw new Refusal("not-possible", { reason: "credit-code-needed" });
    }
    if (before.verification === "pending" || before.verification === "verified") {
      throw new Refusal("already-done");
    }
    await save(tx, before, { ...ask, state: "pending", note: "" });
  });
}

/**
 * Staff decide. Each verdict is kept with its note.
 *
 * @throws Refusal `not-found`, `stale`, `invalid` on `note` for a rejection without a reason
 */
export async function verifyOrganization(
  db: Database,
  ask: {
    actor: Actor;
    organizationId: string;
    version: number;
    state: Extract<VerificationState, "verified" | "rejected">;
    note: string;
    now: Date;
  },
): Promise<void> {
  await db.write(async (tx) => {
    await lock(tx, { organization: ask.organizationId });
    const before = await load(tx, ask.organizationId);
    const subject = { kind: "organization" as const, id: before.id, area: before.area };
    if (!can(ask.actor, "organization:verify", subject)) throw new Refusal("not-found");
    if (before.version !== ask.version) throw new Refusal("stale");
    if (ask.state === "rejected" && ask.note.trim() === "") {
      throw new Refusal("invalid", { field: "note", reason: "note-needed" });
    }
    await save(tx, before, ask);
    const people = await tx
      .select({ userId: memberships.userId })
      .from(memberships)
      .where(eq(memberships.organizationId, before.id));
    await notify(
      tx,
      people.map((row) => row.userId),
      {
        by: ask.actor.userId,
        kind: `organization-${ask.state}`,
        values: { name: before.name },
        link: `/organizations/${before.id}`,
        at: ask.now,
      },
    );
  });
}

type Row = typeof organizations.$inferSelect;

async function load(tx: Db, id: string): Promise<Row> {
  const [row] = await tx.select().from(organizations).where(eq(organizations.id, id));
  if (!row) throw new Refusal("not-found");
  return row;
}

async function save(
  tx: Db,
  before: Row,
  {
    actor,
    state,
    note,
    now,
  }: {
    actor: Actor;
    state: Exclude<VerificationState, "unverified">;
    note: string;
    now: Date;
  },
): Promise<void> {
  const saved = await tx
    .update(organizations)
    .set({ verification: state, version: before.version + 1, updatedAt: now })
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
  await rematchResourcesOf(tx, { organizationId: before.id, now });
  await record(tx, {
    at: now,
    actorId: actor.userId,
    subject: "organization",
    subjectId: before.id,
    kind: `organization.${state}`,
    payload: { note },
  });
}
