import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database, Db } from "#db/client.server.ts";
import { lock } from "#db/queries/lock.server.ts";
import { companyClaims } from "#db/schema/companies.ts";
import { organizations } from "#db/schema/organizations.ts";
import { memberships } from "#db/schema/users.ts";
import { record } from "../journal.server.ts";
import { notify } from "../messages/notify.server.ts";

/**
 * Somebody says that a company which was imported before anybody registered for it is theirs, by its name and credit
 * code as they stand on the licence. Staff decide.
 *
 * @returns the claim's id
 * @throws Refusal `not-found` where no such company waits for its people; `already-done` while the same claim waits
 */
export async function claimCompany(
  db: Database,
  ask: { actor: Actor; creditCode: string; note: string; now: Date },
): Promise<string> {
  const { actor, creditCode, note, now } = ask;
  return db.write(async (tx) => {
    const company = await unclaimed(tx, creditCode);
    if (!company) {
      throw new Refusal("not-possible", { field: "creditCode", reason: "no-such-company" });
    }
    await lock(tx, { organization: company.id });
    const waiting = await tx.$count(
      companyClaims,
      and(
        eq(companyClaims.organizationId, company.id),
        eq(companyClaims.userId, actor.userId),
        eq(companyClaims.state, "pending"),
      ),
    );
    if (waiting > 0) throw new Refusal("already-done", { reason: "claim-waits" });
    const [row] = await tx
      .insert(companyClaims)
      .values({
        organizationId: company.id,
        userId: actor.userId,
        note,
        district: company.district,
        createdAt: now,
      })
      .returning({ id: companyClaims.id });
    await record(tx, {
      at: now,
      actorId: actor.userId,
      subject: "company",
      subjectId: company.id,
      kind: "company.claimed",
      payload: { userId: actor.userId },
    });
    return (row as { id: string }).id;
  });
}

/** A company with this code for which nobody speaks. */
async function unclaimed(tx: Db, creditCode: string) {
  const [company] = await tx
    .select({ id: organizations.id, district: organizations.district })
    .from(organizations)
    .leftJoin(memberships, eq(memberships.organizationId, organizations.id))
    .where(
      and(
        eq(organizations.creditCode, creditCode),
        eq(organizations.kind, "startup"),
        isNull(memberships.id),
      ),
    );
  return company ?? null;
}

/**
 * Staff accept or reject a claim to a company. An accepted one makes its author the founder and ends the others.
 *
 * @throws Refusal `not-found`; `already-done`; `not-possible` for the claimant; `invalid` on `note` for a rejection
 *   without a reason
 */
export async function decideCompanyClaim(
  db: Database,
  ask: { actor: Actor; claimId: string; accept: boolean; note: string; now: Date },
): Promise<void> {
  const { actor, claimId, accept, note, now } = ask;
  await db.write(async (tx) => {
    const [found] = await tx
      .select({ claim: companyClaims, area: organizations.area, name: organizations.name })
      .from(companyClaims)
      .innerJoin(organizations, eq(organizations.id, companyClaims.organizationId))
      .where(eq(companyClaims.id, claimId));
    const { organizationId: id = "" } = found?.claim ?? {};
    const subject = { kind: "organization" as const, id, area: found?.area ?? null };
    if (!found || !can(actor, "organization:oversee", subject)) throw new Refusal("not-found");
    await lock(tx, { organization: id });
    const [claim] = await tx.select().from(companyClaims).where(eq(companyClaims.id, claimId));
    if (claim?.state !== "pending") throw new Refusal("already-done");
    if (claim.userId === actor.userId) {
      throw new Refusal("not-possible", { reason: "own-organization" });
    }
    if (!accept && note.trim() === "") {
      throw new Refusal("invalid", { field: "note", reason: "note-needed" });
    }
    const told = { name: found.name, by: actor.userId, now };
    await settle(tx, claim, { accept, note, ...told });
    if (!accept) return;
    await tx
      .insert(memberships)
      .values({ userId: claim.userId, organizationId: id, role: "founder", createdAt: now });
    const others = await tx
      .select()
      .from(companyClaims)
      .where(and(eq(companyClaims.organizationId, id), eq(companyClaims.state, "pending")));
    for (const other of others) await settle(tx, other, { accept: false, note: "", ...told });
  });
}

async function settle(
  tx: Db,
  claim: typeof companyClaims.$inferSelect,
  verdict: { accept: boolean; note: string; name: string; by: string; now: Date },
): Promise<void> {
  const { accept, note, name, by, now } = verdict;
  const state = accept ? ("accepted" as const) : ("rejected" as const);
  await tx
    .update(companyClaims)
    .set({ state, decisionNote: note, decidedBy: by, decidedAt: now })
    .where(eq(companyClaims.id, claim.id));
  await record(tx, {
    at: now,
    actorId: by,
    subject: "company",
    subjectId: claim.organizationId,
    kind: `company.claim-${state}`,
    payload: { userId: claim.userId, note },
  });
  await notify(tx, [claim.userId], {
    by,
    kind: `company-claim-${state}`,
    values: { company: name },
    link: accept ? `/companies/${claim.organizationId}` : "/companies/claim",
    at: now,
  });
}
