import { count, inArray, lt, max, sql } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { applicationVersions, documents } from "../../schema/applications.ts";
import { companyEvidence } from "../../schema/companies.ts";
import { entryFiles } from "../../schema/entries.ts";

/**
 * Content that nobody can come back to: every document of it was removed before this moment, and no version
 * of an application that was shown to somebody names it, nor does a company show a fact with it or an entry carry it.
 */
export async function removedFiles(db: Db, before: Date): Promise<string[]> {
  const removed = await db
    .select({ sha256: documents.sha256 })
    .from(documents)
    .groupBy(documents.sha256)
    .having(
      sql`${count()} = ${count(documents.removedAt)} and ${lt(max(documents.removedAt), sql.param(before, documents.removedAt))}`,
    );
  const hashes = removed.map(({ sha256 }) => sha256);
  const shown = await shownOf(db, hashes);
  return hashes.filter((sha256) => !shown.has(sha256));
}

const AT_ONCE = 500;

async function shownOf(db: Db, hashes: string[]): Promise<Set<string>> {
  const shown = new Set<string>();
  for (let from = 0; from < hashes.length; from += AT_ONCE) {
    const owners = db
      .select({ id: documents.applicationId })
      .from(documents)
      .where(inArray(documents.sha256, hashes.slice(from, from + AT_ONCE)));
    const versions = await db
      .select({ documents: applicationVersions.documents })
      .from(applicationVersions)
      .where(inArray(applicationVersions.applicationId, owners));
    const evidence = await db
      .select({ sha256: companyEvidence.sha256 })
      .from(companyEvidence)
      .where(inArray(companyEvidence.sha256, hashes.slice(from, from + AT_ONCE)));
    const sent = await db
      .select({ sha256: entryFiles.sha256 })
      .from(entryFiles)
      .where(inArray(entryFiles.sha256, hashes.slice(from, from + AT_ONCE)));
    const named = [...versions.flatMap((version) => version.documents), ...evidence, ...sent];
    for (const { sha256 } of named) shown.add(sha256);
  }
  return shown;
}
