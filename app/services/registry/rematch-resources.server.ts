import { and, eq } from "drizzle-orm";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Db } from "#db/client.server.ts";
import { resources } from "#db/schema/resources.ts";

/** Has the open resources of an organization matched anew, because it came into standing or lost it. */
export async function rematchResourcesOf(
  tx: Db,
  { organizationId, now }: { organizationId: string; now: Date },
): Promise<void> {
  const open = await tx
    .select({ id: resources.id })
    .from(resources)
    .where(and(eq(resources.organizationId, organizationId), eq(resources.state, "open")));
  for (const { id } of open) {
    await enqueue(tx, {
      kind: "rematch-resource",
      key: id,
      payload: { resourceId: id },
      runAfter: now,
    });
  }
}
