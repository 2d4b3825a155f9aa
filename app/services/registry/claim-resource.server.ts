import { and, eq } from "drizzle-orm";
import { type Actor, organizationsWith } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { operatorStanding } from "#app/domain/registry/standing.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Database, Db } from "#db/client.server.ts";
import { peopleOf } from "#db/queries/deals/deal.server.ts";
import { lock, lockClaim } from "#db/queries/lock.server.ts";
import { wishersOf } from "#db/queries/matching/wishers.server.ts";
import { claims, organizations } from "#db/schema/organizations.ts";
import { resources } from "#db/schema/resources.ts";
import { record } from "../journal.server.ts";
import { resourceClaimed } from "../kept/keep-levers.server.ts";
import { keepClaim } from "../kept/keep-registry.server.ts";
import { notify } from "../messages/notify.server.ts";

/**
 * An operator claims an entry that a plan names and nobody runs yet.
 *
 * @returns the claim's id
 * @throws Refusal `not-found`; `not-possible` when it has an operator; `already-done` while the same claim waits
 */
export async function claimResource(
  db: Database,
  ask: { actor: Actor; resourceId: string; organizationId: string; note: string; now: Date },
): Promise<string> {
  return db.write(async (tx) => {
    await lock(tx, { resource: ask.resourceId });
    const [resource] = await tx.select().from(resources).where(eq(resources.id, ask.resourceId));
    const mine = organizationsWith(ask.actor, "provider_admin").includes(ask.organizationId);
    if (!resource || !mine) throw new Refusal("not-found");
    if (resource.organizationId !== null) {
      throw new Refusal("not-possible", { reason: "has-operator" });
    }
    const waiting = await tx.$count(
      claims,
      and(
        eq(claims.resourceId, ask.resourceId),
        eq(claims.organizationId, ask.organizationId),
        eq(claims.state, "pending"),
      ),
    );
    if (waiting > 0) throw new Refusal("already-done", { reason: "claim-waits" });
    const [row] = await tx
      .insert(claims)
      .values({
        resourceId: ask.resourceId,
        organizationId: ask.organizationId,
        userId: ask.actor.userId,
        note: ask.note,
        createdAt: ask.now,
      })
      .returning({ id: claims.id });
    const id = (row as { id: string }).id;
    await keepClaim(tx, id);
    await resourceClaimed(tx, { resourceId: ask.resourceId, at: ask.now });
    await record(tx, {
      at: ask.now,
      actorId: ask.actor.userId,
      subject: "claim",
      subjectId: id,
      kind: "claim.made",
      payload: { resourceId: ask.resourceId, organizationId: ask.organizationId },
    });
    return id;
  });
}

/**
 * Staff accept or reject a claim. An accepted one makes the organization the resource's operator, opens
 * it, and ends the other claims to it.
 *
 * @throws Refusal `not-found`, `already-done`, `not-possible` for an organization that is not in standing and for
 *   those who belong to it, `invalid` on `note` for a rejection without a reason
 */
export async function decideClaim(
  db: Database,
  ask: { actor: Actor; claimId: string; accept: boolean; note: string; now: Date },
): Promise<void> {
  await db.write(async (tx) => {
    await lockClaim(tx, ask.claimId);
    const [row] = await tx
      .select({ claim: claims, resource: resources, organization: organizations })
      .from(claims)
      .innerJoin(resources, eq(resources.id, claims.resourceId))
      .innerJoin(organizations, eq(organizations.id, claims.organizationId))
      .where(eq(claims.id, ask.claimId));
    if (!row || !can(ask.actor, "claim:oversee", claimSubject(row))) {
      throw new Refusal("not-found");
    }
    if (!can(ask.actor, "claim:decide", claimSubject(row))) {
      throw new Refusal("not-possible", { reason: "own-organization" });
    }
    const { claim, resource, organization } = row;
    if (claim.state !== "pending") throw new Refusal("already-done");
    if (!ask.accept && ask.note.trim() === "") {
      throw new Refusal("invalid", { field: "note", reason: "note-needed" });
    }
    if (ask.accept && operatorStanding(organization) !== "answers") {
      throw new Refusal("not-possible", { reason: "organization-not-verified" });
    }
    if (ask.accept && resource.organizationId !== null) {
      throw new Refusal("not-possible", { reason: "has-operator" });
    }
    await settle(tx, { claim, resource }, ask);
    if (!ask.accept) return;
    await tx
      .update(resources)
      .set({
        organizationId: organization.id,
        operatorName: organization.name,
        state: "open",
        version: resource.version + 1,
        updatedAt: ask.now,
      })
      .where(eq(resources.id, resource.id));
    await enqueue(tx, {
      kind: "rematch-resource",
      key: resource.id,
      payload: { resourceId: resource.id },
      runAfter: ask.now,
    });
    await tellWishers(tx, resource, ask);
    // A resource has one operator: who else waits for it is told, not left waiting.
    const others = await tx
      .select()
      .from(claims)
      .where(and(eq(claims.resourceId, resource.id), eq(claims.state, "pending")))
      .orderBy(claims.id);
    for (const other of others) {
      await settle(tx, { claim: other, resource }, { ...ask, accept: false, note: "" });
    }
  });
}

function claimSubject({ claim, resource }: Pick<ClaimRow, "claim" | "resource">) {
  const { organizationId, userId } = claim;
  return { kind: "claim" as const, organizationId, claimantId: userId, area: resource.area };
}

/** Founders who asked to be told when somebody claims it: what they wished for has happened. */
async function tellWishers(
  tx: Db,
  resource: ClaimRow["resource"],
  { actor, now }: { actor: Actor; now: Date },
): Promise<void> {
  for (const { applicationId, organizationId } of await wishersOf(tx, resource.id)) {
    await notify(tx, await peopleOf(tx, organizationId, "startup"), {
      ...{ by: actor.userId, kind: "wish-claimed", values: { resource: resource.name }, at: now },
      link: `/applications/${applicationId}/matches/${resource.id}`,
      party: organizationId,
    });
  }
}

interface ClaimRow {
  claim: typeof claims.$inferSelect;
  resource: typeof resources.$inferSelect;
}

async function settle(
  tx: Db,
  { claim, resource }: ClaimRow,
  { actor, accept, note, now }: { actor: Actor; accept: boolean; note: string; now: Date },
): Promise<void> {
  const state = accept ? ("accepted" as const) : ("rejected" as const);
  await tx
    .update(claims)
    .set({ state, settled: 1, decisionNote: note, decidedBy: actor.userId, decidedAt: now })
    .where(eq(claims.id, claim.id));
  await record(tx, {
    at: now,
    actorId: actor.userId,
    subject: "claim",
    subjectId: claim.id,
    kind: `claim.${state}`,
    payload: { resourceId: resource.id, organizationId: claim.organizationId, note },
  });
  await notify(tx, [claim.userId], {
    by: actor.userId,
    kind: `claim-${state}`,
    values: { resource: resource.name },
    link: `/resources/${resource.id}`,
    at: now,
  });
}
