import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { companyYears } from "#db/schema/companies.ts";
import { record } from "../journal.server.ts";
import { judgeSoon, openCompany } from "./open-file.server.ts";

/**
 * Staff vouch for what a company said of a year, as they saw it: a value that changed meanwhile is not verified.
 *
 * @returns how many facts are verified now
 * @throws Refusal `not-found`; `stale` where none of the values stands as it was seen
 */
export async function verifyFacts(
  db: Database,
  ask: {
    actor: Actor;
    organizationId: string;
    year: number;
    /** Values by key as they were shown. */
    seen: Record<string, number>;
    now: Date;
  },
): Promise<number> {
  const { actor, organizationId, year, seen, now } = ask;
  return db.write(async (tx) => {
    await openCompany(tx, { actor, organizationId, permission: "company:vouch", now });
    const rows = await tx
      .select()
      .from(companyYears)
      .where(
        and(
          eq(companyYears.organizationId, organizationId),
          eq(companyYears.year, year),
          isNotNull(companyYears.value),
        ),
      );
    const keys = rows.filter(({ key, value }) => seen[key] === value).map(({ key }) => key);
    if (keys.length === 0) throw new Refusal("stale");
    await tx
      .update(companyYears)
      .set({ mark: "verified", verifiedBy: actor.userId, verifiedAt: now })
      .where(
        and(
          eq(companyYears.organizationId, organizationId),
          eq(companyYears.year, year),
          inArray(companyYears.key, keys),
        ),
      );
    await record(tx, {
      at: now,
      actorId: actor.userId,
      subject: "company",
      subjectId: organizationId,
      kind: "company.facts-verified",
      payload: { year, keys },
    });
    await judgeSoon(tx, organizationId, now);
    return keys.length;
  });
}
