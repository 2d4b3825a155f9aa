import { and, eq, exists, inArray, isNotNull, isNull, ne, notInArray, or } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import { deals } from "#db/schema/deals.ts";
import { matchMarks } from "#db/schema/matches.ts";
import { claims } from "#db/schema/organizations.ts";
import { resources } from "#db/schema/resources.ts";
import { record } from "../journal.server.ts";

/**
 * Takes out of the registry what was loaded before and no plan names as a resource any more: a system, an entry that
 * was joined with another. What somebody has asked, marked or claimed is closed instead, so that it can still be read.
 *
 * @param named slugs of what plans name now
 * @returns the slugs that were removed or closed
 */
export async function retireResources(
  tx: Db,
  { named, now }: { named: readonly string[]; now: Date },
): Promise<string[]> {
  const gone = await tx
    .select({ id: resources.id, slug: resources.slug, version: resources.version })
    .from(resources)
    .where(
      and(
        isNotNull(resources.slug),
        isNull(resources.organizationId),
        ne(resources.state, "closed"),
        named.length > 0 ? notInArray(resources.slug, [...named]) : undefined,
      ),
    );
  const ids = gone.map(({ id }) => id);
  if (ids.length === 0) return [];
  const inUse = new Set(await usedOf(tx, ids));
  for (const { id, version } of gone) {
    if (!inUse.has(id)) {
      await tx.delete(resources).where(eq(resources.id, id));
      continue;
    }
    await tx
      .update(resources)
      .set({ state: "closed", version: version + 1, updatedAt: now })
      .where(eq(resources.id, id));
    await record(tx, {
      at: now,
      actorId: null,
      subject: "resource",
      subjectId: id,
      kind: "resource.changed",
    });
  }
  return gone.flatMap(({ slug }) => slug ?? []);
}

async function usedOf(tx: Db, ids: string[]): Promise<string[]> {
  const rows = await tx
    .select({ id: resources.id })
    .from(resources)
    .where(
      and(
        inArray(resources.id, ids),
        or(
          exists(tx.select({ id: deals.id }).from(deals).where(eq(deals.resourceId, resources.id))),
          exists(
            tx.select({ id: claims.id }).from(claims).where(eq(claims.resourceId, resources.id)),
          ),
          exists(
            tx
              .select({ id: matchMarks.resourceId })
              .from(matchMarks)
              .where(eq(matchMarks.resourceId, resources.id)),
          ),
        ),
      ),
    );
  return rows.map(({ id }) => id);
}
