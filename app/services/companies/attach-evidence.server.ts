import { and, eq, inArray } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { FileStore } from "#app/platform/files.server.ts";
import type { Database } from "#db/client.server.ts";
import { companyEvidence, companyYears } from "#db/schema/companies.ts";
import { checkFile, plainName } from "../checked-file.server.ts";
import { checkQuota, spendQuota } from "../identity/quota.server.ts";
import { record } from "../journal.server.ts";
import { judgeSoon, openCompany } from "./open-file.server.ts";

/**
 * A company shows by a file that what it said of a year is true: every figure that was only declared is evidenced
 * from then on.
 *
 * @returns how many facts the file shows
 * @throws Refusal `not-found`; `invalid` on `file` as for documents of applications, or where the year has no figure;
 *   `too-many` after the day's quota
 */
export async function attachEvidence(
  { db, files, maxBytes }: { db: Database; files: FileStore; maxBytes: number },
  ask: {
    actor: Actor;
    organizationId: string;
    year: number;
    file: { name: string; bytes: Uint8Array };
    now: Date;
  },
): Promise<number> {
  const { actor, organizationId, year, file, now } = ask;
  const { name, mediaType } = checkFile({ ...file, name: plainName(file.name) }, maxBytes);
  const upload = { actor, quota: "uploads" as const, now };
  await checkQuota(db.read, upload);
  const open = { actor, organizationId, permission: "company:declare" as const, now };
  // Asked before anything is written to disk, and again where it counts.
  await db.write((tx) => openCompany(tx, open));
  const stored = await files.put(file.bytes);
  return db.write(async (tx) => {
    await openCompany(tx, open);
    await spendQuota(tx, upload);
    const shown = await tx
      .select({ key: companyYears.key })
      .from(companyYears)
      .where(
        and(
          eq(companyYears.organizationId, organizationId),
          eq(companyYears.year, year),
          eq(companyYears.mark, "declared"),
        ),
      );
    if (shown.length === 0) throw new Refusal("invalid", { field: "file", reason: "no-figures" });
    const [row] = await tx
      .insert(companyEvidence)
      .values({
        organizationId,
        name,
        mediaType,
        ...stored,
        uploadedBy: actor.userId,
        createdAt: now,
      })
      .returning({ id: companyEvidence.id });
    await tx
      .update(companyYears)
      .set({ mark: "evidenced", evidenceId: (row as { id: string }).id })
      .where(
        and(
          eq(companyYears.organizationId, organizationId),
          eq(companyYears.year, year),
          inArray(
            companyYears.key,
            shown.map(({ key }) => key),
          ),
        ),
      );
    await record(tx, {
      at: now,
      actorId: actor.userId,
      subject: "company",
      subjectId: organizationId,
      kind: "company.evidence-attached",
      payload: { year, name, sha256: stored.sha256 },
    });
    await judgeSoon(tx, organizationId, now);
    return shown.length;
  });
}
