import { and, desc, eq, ne } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { policies } from "../../schema/matches.ts";
import { users } from "../../schema/users.ts";
import { districtKey, type PolicyRow } from "./policy.server.ts";

/** The one draft of a district, or of the general set, with who saved it, or null. */
export async function policyDraft(
  db: Db,
  district: string | null,
): Promise<(PolicyRow & { by: string | null }) | null> {
  const [row] = await db
    .select({ policy: policies, by: users.name })
    .from(policies)
    .leftJoin(users, eq(users.id, policies.createdBy))
    .where(and(eq(policies.district, districtKey(district)), eq(policies.state, "draft")))
    .orderBy(desc(policies.version))
    .limit(1);
  return row ? { ...row.policy, by: row.by } : null;
}

/** Every set that was ever in force there, newest first, with who published it. */
export async function policyHistory(
  db: Db,
  district: string | null,
): Promise<(PolicyRow & { by: string | null })[]> {
  const rows = await db
    .select({ policy: policies, by: users.name })
    .from(policies)
    .leftJoin(users, eq(users.id, policies.createdBy))
    .where(and(eq(policies.district, districtKey(district)), ne(policies.state, "draft")))
    .orderBy(desc(policies.version));
  return rows.map(({ policy, by }) => ({ ...policy, by }));
}
