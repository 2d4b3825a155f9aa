import { sql } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { mandates, resources } from "../../schema/resources.ts";

/** Another text whenever a resource or a mandate was added or a resource changed. */
export async function resourcesStamp(db: Db): Promise<string> {
  const [row] = await db
    .select({
      count: sql<number>`count(*)`,
      last: sql<number | string>`max(${resources.updatedAt})`,
      mandates: sql<number>`(select count(*) from ${mandates})`,
    })
    .from(resources);
  return JSON.stringify(row);
}
