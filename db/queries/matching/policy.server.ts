import { desc, eq } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { policies } from "../../schema/matches.ts";

export type PolicyRow = typeof policies.$inferSelect;

/** The published policy in force, or null while the default holds. */
export async function publishedPolicy(db: Db): Promise<PolicyRow | null> {
  const [row] = await db
    .select()
    .from(policies)
    .where(eq(policies.state, "published"))
    .orderBy(desc(policies.version))
    .limit(1);
  return row ?? null;
}
