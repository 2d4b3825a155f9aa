import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { type RobotVendor, robotAddress } from "#app/domain/messages/robots.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Keyring } from "#app/platform/keyring.server.ts";
import type { Database } from "#db/client.server.ts";
import { lock } from "#db/queries/lock.server.ts";
import { robots } from "#db/schema/robots.ts";
import { users } from "#db/schema/users.ts";
import { record } from "../journal.server.ts";
import { officeOf } from "./office.server.ts";

const MOST = 3;

/**
 * Has an organization's chat group told when something moves. The address is kept sealed: who knows it can post there.
 *
 * @param address as it was pasted
 * @throws Refusal `not-found`; `invalid` on `address` for any that is not the vendor's; `full` after three
 */
export async function saveRobot(
  db: Database,
  ask: {
    actor: Actor;
    organizationId: string;
    vendor: RobotVendor;
    address: string;
    now: Date;
  },
): Promise<void> {
  const { actor, organizationId, vendor, now } = ask;
  checkKeeper(actor, organizationId);
  const address = robotAddress(vendor, ask.address);
  if (!address) throw new Refusal("invalid", { field: "address", reason: "robot-address" });
  const sealedAddress = officeOf(db).keys.seal("robot-address", address);
  await db.write(async (tx) => {
    await lock(tx, { organization: organizationId });
    if ((await tx.$count(robots, eq(robots.organizationId, organizationId))) >= MOST) {
      throw new Refusal("full", { field: "address", reason: "too-many-robots" });
    }
    const [keeper] = await tx
      .select({ locale: users.locale })
      .from(users)
      .where(eq(users.id, actor.userId));
    await tx.insert(robots).values({
      ...{ organizationId, vendor, sealedAddress, createdBy: actor.userId, createdAt: now },
      hint: address.slice(-4),
      locale: keeper?.locale ?? "zh",
    });
    await record(tx, {
      at: now,
      actorId: actor.userId,
      subject: "organization",
      subjectId: organizationId,
      kind: "organization.robot-added",
      payload: { vendor },
    });
  });
}

/** @throws Refusal `not-found` */
export async function removeRobot(
  db: Database,
  ask: { actor: Actor; organizationId: string; robotId: string; now: Date },
): Promise<void> {
  const { actor, organizationId, robotId, now } = ask;
  checkKeeper(actor, organizationId);
  await db.write(async (tx) => {
    const gone = await tx
      .delete(robots)
      .where(and(eq(robots.id, robotId), eq(robots.organizationId, organizationId)))
      .returning({ id: robots.id });
    if (gone.length === 0) throw new Refusal("not-found");
    await record(tx, {
      at: now,
      actorId: actor.userId,
      subject: "organization",
      subjectId: organizationId,
      kind: "organization.robot-removed",
    });
  });
}

function checkKeeper(actor: Actor, organizationId: string): void {
  const subject = { kind: "organization" as const, id: organizationId, area: null };
  if (!can(actor, "organization:people", subject)) throw new Refusal("not-found");
}

/** Seals every address anew with the newest key. @returns how many were sealed with an older one */
export async function resealRobots(db: Database, keys: Keyring): Promise<number> {
  return db.write(async (tx) => {
    const rows = await tx.select({ id: robots.id, sealed: robots.sealedAddress }).from(robots);
    const old = rows.filter(({ sealed }) => !keys.isCurrent("robot-address", sealed));
    for (const { id, sealed } of old) {
      const sealedAddress = keys.seal("robot-address", keys.open("robot-address", sealed));
      await tx.update(robots).set({ sealedAddress }).where(eq(robots.id, id));
    }
    return old.length;
  });
}
