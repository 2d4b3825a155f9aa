import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { VerificationState } from "#app/domain/vocabulary.ts";
import type { Database } from "#db/client.server.ts";
import { lock } from "#db/queries/lock.server.ts";
import {
  checkMayDecide,
  giveVerdict,
  organizationRow,
  tellOrganization,
} from "./organization-verdict.server.ts";

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
    const before = await organizationRow(tx, ask.organizationId);
    const subject = { kind: "organization" as const, id: before.id, area: null };
    if (!can(ask.actor, "organization:edit", subject)) throw new Refusal("not-found");
    if (before.creditCode === null) {
      throw new Refusal("not-possible", { reason: "credit-code-needed" });
    }
    if (before.verification === "pending" || before.verification === "verified") {
      throw new Refusal("already-done");
    }
    const state = "pending" as const;
    await giveVerdict(tx, before, { ...ask, state, set: { verification: state }, note: "" });
  });
}

/**
 * Staff decide. Each verdict is kept with its note.
 *
 * @throws Refusal `not-found`, `stale`, `invalid` on `note` for a rejection without a reason, `not-possible` for
 *   those who belong to the organization
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
  const { state, now } = ask;
  await db.write(async (tx) => {
    await lock(tx, { organization: ask.organizationId });
    const before = await organizationRow(tx, ask.organizationId);
    checkMayDecide(ask.actor, before);
    if (before.version !== ask.version) throw new Refusal("stale");
    if (state === "rejected" && ask.note.trim() === "") {
      throw new Refusal("invalid", { field: "note", reason: "note-needed" });
    }
    await giveVerdict(tx, before, { ...ask, set: { verification: state } });
    await tellOrganization(tx, before, {
      by: ask.actor.userId,
      kind: `organization-${state}`,
      now,
    });
  });
}

/**
 * Staff stop a provider, or let it go on. While it is suspended nothing of it is matched and nothing is shown to it;
 * its verification stands.
 *
 * @throws Refusal `not-found`; `stale`; `invalid` on `note` for a suspension without a reason; `already-done`;
 *   `not-possible` for a startup and for those who belong to the organization
 */
export async function suspendOrganization(
  db: Database,
  ask: {
    actor: Actor;
    organizationId: string;
    version: number;
    suspended: boolean;
    note: string;
    now: Date;
  },
): Promise<void> {
  const { suspended, now } = ask;
  const state = suspended ? ("suspended" as const) : ("reinstated" as const);
  await db.write(async (tx) => {
    await lock(tx, { organization: ask.organizationId });
    const before = await organizationRow(tx, ask.organizationId);
    checkMayDecide(ask.actor, before);
    if (before.kind !== "provider") throw new Refusal("not-possible");
    if (before.version !== ask.version) throw new Refusal("stale");
    if (suspended === (before.suspendedAt !== null)) throw new Refusal("already-done");
    if (suspended && ask.note.trim() === "") {
      throw new Refusal("invalid", { field: "note", reason: "note-needed" });
    }
    await giveVerdict(tx, before, { ...ask, state, set: { suspendedAt: suspended ? now : null } });
    await tellOrganization(tx, before, {
      by: ask.actor.userId,
      kind: `organization-${state}`,
      now,
    });
  });
}
