import { desc, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { can, resourceSubject } from "#app/domain/identity/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Mandate } from "#app/domain/registry/mandate.ts";
import { checkMandate } from "#app/domain/registry/mandate.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Database } from "#db/client.server.ts";
import { ConstraintError } from "#db/errors.ts";
import { lock } from "#db/queries/lock.server.ts";
import { mandates, resources } from "#db/schema/resources.ts";
import { record } from "../journal.server.ts";
import { checkAreas, checkSectors } from "./known-words.server.ts";

export interface MandateValues {
  body: Mandate;
  places: number | null;
  /** Money on hand to give in all. */
  fundsFen: number | null;
  opensAt: Date | null;
  closesAt: Date | null;
  responseDays: number | null;
}

/**
 * Puts a new mandate in force; the ones before it stay as history.
 *
 * @param after the number of the mandate that the person saw (0: none)
 * @throws Refusal `not-found`, `stale`, `invalid` on the field that contradicts itself
 */
export async function publishMandate(
  db: Database,
  ask: { actor: Actor; resourceId: string; after: number; values: MandateValues; now: Date },
): Promise<void> {
  const fault = checkMandate(ask.values.body, {
    opensAt: ask.values.opensAt?.getTime() ?? null,
    closesAt: ask.values.closesAt?.getTime() ?? null,
  });
  if (fault) throw new Refusal("invalid", fault);
  try {
    await db.write(async (tx) => {
      await lock(tx, { resource: ask.resourceId });
      const [resource] = await tx.select().from(resources).where(eq(resources.id, ask.resourceId));
      if (!resource || !can(ask.actor, "resource:edit", resourceSubject(resource))) {
        throw new Refusal("not-found");
      }
      const [last] = await tx
        .select({ number: mandates.number })
        .from(mandates)
        .where(eq(mandates.resourceId, ask.resourceId))
        .orderBy(desc(mandates.number))
        .limit(1);
      if ((last?.number ?? 0) !== ask.after) throw new Refusal("stale");
      await checkSectors(tx, ask.values.body.sectors);
      await checkAreas(tx, { names: ask.values.body.areas, field: "areas" });
      await tx.insert(mandates).values({
        ...ask.values,
        resourceId: ask.resourceId,
        number: ask.after + 1,
        createdBy: ask.actor.userId,
        createdAt: ask.now,
      });
      await record(tx, {
        at: ask.now,
        actorId: ask.actor.userId,
        subject: "resource",
        subjectId: ask.resourceId,
        kind: "resource.mandate-published",
        payload: { number: ask.after + 1 },
      });
      await enqueue(tx, {
        kind: "rematch-resource",
        key: ask.resourceId,
        payload: { resourceId: ask.resourceId },
        runAfter: ask.now,
      });
    });
  } catch (error) {
    if (error instanceof ConstraintError && error.kind === "unique") throw new Refusal("stale");
    throw error;
  }
}
