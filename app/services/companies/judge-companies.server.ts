import { asc, eq, gt } from "drizzle-orm";
import { RUNGS } from "#app/domain/companies/ladders/types.ts";
import { standingOf } from "#app/domain/companies/standing.ts";
import { dayOf, momentOf } from "#app/domain/time.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Database, Db } from "#db/client.server.ts";
import { companyFile, judgedFacts } from "#db/queries/companies/file.server.ts";
import { companiesWithoutFile } from "#db/queries/companies/outcomes.server.ts";
import { topSectorOf } from "#db/queries/companies/sector.server.ts";
import { lock } from "#db/queries/lock.server.ts";
import { companyFiles, companyRungs } from "#db/schema/companies.ts";
import { NEVER } from "#db/schema/deals.ts";
import { followOutcomes } from "./follow-outcomes.server.ts";
import { ensureFile } from "./open-file.server.ts";

/**
 * Judges both ladders of a company as its facts are now, and brings what staff's lists read in step with it. Safe to
 * repeat; who has no file is passed over.
 */
export async function judgeCompany(
  db: Database,
  { organizationId, now }: { organizationId: string; now: Date },
): Promise<void> {
  await db.write((tx) => judge(tx, organizationId, now));
}

async function judge(tx: Db, organizationId: string, now: Date): Promise<void> {
  await lock(tx, { organization: organizationId });
  const known = await companyFile(tx, organizationId);
  if (!known?.file) return;
  await followOutcomes(tx, known.company, now);
  const kept = (await companyFile(tx, organizationId)) ?? known;
  const { company } = kept;
  const asOf = dayOf(now);
  const keys = { district: company.district, sortKey: company.sortKey };
  const standing = standingOf(judgedFacts(kept, asOf), asOf);
  await tx.delete(companyRungs).where(eq(companyRungs.organizationId, organizationId));
  await tx.insert(companyRungs).values(
    standing.map(({ rung, held, until, short, unknown, person }) => ({
      organizationId,
      rung,
      held,
      short,
      unknown,
      person,
      // Two titles of a company that end on one day stand apart by their rungs: a list's place is one row.
      lapseKey: held && until !== null ? momentOf(until) + RUNGS.indexOf(rung) : NEVER,
      ...keys,
    })),
  );
  const sitting = kept.tenancies.find(({ state }) => state === "in");
  await tx
    .update(companyFiles)
    .set({
      ...keys,
      area: company.area ?? "",
      sector: await topSectorOf(tx, organizationId),
      incubatorId: sitting?.incubatorId ?? "",
      staleSince: null,
      judgedAt: now,
    })
    .where(eq(companyFiles.organizationId, organizationId));
}

/** Files judged in one go: the writer is free for others between. */
const AT_ONCE = 50;

/**
 * Titles lapse and companies come of age without anybody touching a fact: once a day all are judged again, slice by
 * slice, a company in each transaction.
 */
export async function judgeAll(
  db: Database,
  { now, after = "" }: { now: Date; after?: string },
): Promise<void> {
  if (after === "") {
    for (const company of await companiesWithoutFile(db.read)) {
      await db.write((tx) => ensureFile(tx, company, now));
    }
  }
  const slice = await db.read
    .select({ id: companyFiles.organizationId })
    .from(companyFiles)
    .where(gt(companyFiles.organizationId, after))
    .orderBy(asc(companyFiles.organizationId))
    .limit(AT_ONCE);
  for (const { id } of slice) await judgeCompany(db, { organizationId: id, now });
  const last = slice.at(-1);
  if (!last || slice.length < AT_ONCE) return;
  await db.write((tx) =>
    enqueue(tx, {
      kind: "judge-companies",
      key: "slice",
      payload: { after: last.id },
      runAfter: now,
    }),
  );
}
