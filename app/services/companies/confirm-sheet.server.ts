import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { yearOf } from "#app/domain/time.ts";
import type { Database } from "#db/client.server.ts";
import { companyFiles } from "#db/schema/companies.ts";
import { record } from "../journal.server.ts";
import { judgeSoon, openCompany } from "./open-file.server.ts";

/**
 * A company confirms its sheet of a closed year, once (一次采集): from then on what it does not list it does not
 * have.
 *
 * @throws Refusal `not-found`; `invalid` for a year that is not closed; `already-done`
 */
export async function confirmSheet(
  db: Database,
  ask: { actor: Actor; organizationId: string; year: number; now: Date },
): Promise<void> {
  const { actor, organizationId, year, now } = ask;
  if (year >= yearOf(now) || year < 1990) {
    throw new Refusal("invalid", { field: "year", reason: "no-such-year" });
  }
  await db.write(async (tx) => {
    await openCompany(tx, { actor, organizationId, permission: "company:declare", now });
    const [file] = await tx
      .select({ confirmed: companyFiles.confirmedYear })
      .from(companyFiles)
      .where(eq(companyFiles.organizationId, organizationId));
    if ((file?.confirmed ?? 0) >= year) throw new Refusal("already-done");
    await tx
      .update(companyFiles)
      .set({ confirmedYear: year, confirmedBy: actor.userId, confirmedAt: now })
      .where(eq(companyFiles.organizationId, organizationId));
    await record(tx, {
      at: now,
      actorId: actor.userId,
      subject: "company",
      subjectId: organizationId,
      kind: "company.sheet-confirmed",
      payload: { year },
    });
    await judgeSoon(tx, organizationId, now);
  });
}
