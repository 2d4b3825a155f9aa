import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { areas } from "../../schema/areas.ts";
import { settings } from "../../schema/jobs.ts";
import { policies } from "../../schema/matches.ts";
import { plans, priorities, sectors } from "../../schema/plans.ts";

/** The marks that loading reference data leaves, with what they are of. */
export const REFERENCE_MARKS = ["lexicon", "reference"] as const;

/** Another text whenever the policy in force, a plan, the taxonomy or the areas are others. */
export async function contextStamp(db: Db): Promise<string> {
  const inForce = await db
    .select({ district: policies.district, version: policies.version })
    .from(policies)
    .where(eq(policies.state, "published"))
    .orderBy(asc(policies.district));
  const marks = await db
    .select({ key: settings.key, value: settings.value })
    .from(settings)
    .where(inArray(settings.key, [...REFERENCE_MARKS]));
  const [counts] = await db
    .select({
      plans: sql<number>`count(*)`,
      priorities: sql<number>`(select count(*) from ${priorities})`,
      sectors: sql<number>`(select count(*) from ${sectors})`,
      areas: sql<number>`(select count(*) from ${areas})`,
    })
    .from(plans);
  const byKey = marks.sort((a, b) => (a.key < b.key ? -1 : 1));
  return JSON.stringify([inForce, byKey, counts]);
}
