import type { FileStore } from "#app/platform/files.server.ts";
import type { Database } from "#db/client.server.ts";
import { removedFiles } from "#db/queries/applications/removed-files.server.ts";

const DAY_MS = 24 * 3_600_000;
/** A document that was removed by mistake can be had back for so long. */
const KEPT_DAYS = 30;

/**
 * Clears the file store of what a crash left half written a day ago, and of documents that were removed a
 * month ago and that nobody was shown. What the database does not know of is left alone. Safe to repeat.
 */
export async function sweepFiles(
  { db, files }: { db: Database; files: FileStore },
  now: Date,
): Promise<void> {
  await files.sweep(new Date(now.getTime() - DAY_MS));
  const before = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
  for (const sha256 of await removedFiles(db.read, before)) await files.remove(sha256);
}
