import { and, eq } from "drizzle-orm";
import { type Actor, organizationsWith } from "#app/domain/identity/actor.ts";
import { can, resourceSubject } from "#app/domain/identity/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { NeedKind, ResourceKind, ResourceState } from "#app/domain/vocabulary.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Database, Db } from "#db/client.server.ts";
import { lock } from "#db/queries/lock.server.ts";
import { resourceSectors, resources } from "#db/schema/resources.ts";
import { spendQuota } from "../identity/quota.server.ts";
import { record } from "../journal.server.ts";
import { keepResource } from "../kept/keep-registry.server.ts";
import { checkAreas, checkSectors } from "./known-words.server.ts";

export interface ResourceValues {
  name: string;
  summary: string;
  area: string | null;
  state: Exclude<ResourceState, "named">;
  sectors: string[];
  serves: NeedKind[];
  details: Record<string, string | number | boolean | string[] | null>;
  /** Distinct lexicon terms of the name and summary, from the classifier. */
  terms: string[];
}

/**
 * Registers a new resource of the actor's organization.
 *
 * @returns its id
 * @throws Refusal `not-found`, `invalid` on `area` or `sectors`, `too-many` after the day's quota
 */
export async function createResource(
  db: Database,
  ask: {
    actor: Actor;
    organizationId: string;
    kind: ResourceKind;
    values: ResourceValues;
    now: Date;
  },
): Promise<string> {
  if (!organizationsWith(ask.actor, "provider_admin").includes(ask.organizationId)) {
    throw new Refusal("not-found");
  }
  return db.write(async (tx) => {
    await spendQuota(tx, { actor: ask.actor, quota: "resources", now: ask.now });
    await check(tx, ask.values);
    const { sectors, ...values } = ask.values;
    const [row] = await tx
      .insert(resources)
      .values({
        ...values,
        kind: ask.kind,
        organizationId: ask.organizationId,
        createdAt: ask.now,
        updatedAt: ask.now,
      })
      .returning({ id: resources.id });
    const id = (row as { id: string }).id;
    await saveSectors(tx, id, sectors);
    await finish(tx, { ...ask, resourceId: id, kind: "resource.created" });
    return id;
  });
}

/**
 * Saves a resource's facts.
 *
 * @throws Refusal `not-found`, `stale`, `invalid` on `area` or `sectors`
 */
export async function editResource(
  db: Database,
  ask: {
    actor: Actor;
    resourceId: string;
    version: number;
    values: ResourceValues;
    now: Date;
  },
): Promise<void> {
  await db.write(async (tx) => {
    await lock(tx, { resource: ask.resourceId });
    const [before] = await tx.select().from(resources).where(eq(resources.id, ask.resourceId));
    if (!before || !can(ask.actor, "resource:edit", resourceSubject(before))) {
      throw new Refusal("not-found");
    }
    if (before.version !== ask.version) throw new Refusal("stale");
    await check(tx, ask.values);
    const { sectors, ...values } = ask.values;
    await tx
      .update(resources)
      .set({
        ...values,
        version: before.version + 1,
        updatedAt: ask.now,
      })
      .where(and(eq(resources.id, ask.resourceId), eq(resources.version, ask.version)));
    await tx.delete(resourceSectors).where(eq(resourceSectors.resourceId, ask.resourceId));
    await saveSectors(tx, ask.resourceId, sectors);
    await finish(tx, { ...ask, kind: "resource.edited" });
  });
}

async function check(tx: Db, { area, sectors }: ResourceValues): Promise<void> {
  await checkAreas(tx, { names: area === null ? [] : [area], field: "area" });
  await checkSectors(tx, sectors);
}

async function saveSectors(tx: Db, resourceId: string, sectors: string[]): Promise<void> {
  const rows = [...new Set(sectors)].map((sector) => ({ resourceId, sector }));
  if (rows.length > 0) await tx.insert(resourceSectors).values(rows);
}

async function finish(
  tx: Db,
  { actor, resourceId, kind, now }: { actor: Actor; resourceId: string; kind: string; now: Date },
): Promise<void> {
  await keepResource(tx, resourceId, now);
  await record(tx, {
    at: now,
    actorId: actor.userId,
    subject: "resource",
    subjectId: resourceId,
    kind,
  });
  await enqueue(tx, {
    kind: "rematch-resource",
    key: resourceId,
    payload: { resourceId },
    runAfter: now,
  });
}
