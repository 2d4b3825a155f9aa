import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { settings } from "#db/schema/jobs.ts";

const KEY = "write-probe";
/** Larger than a page of either engine, so that room is asked for. */
const VALUE = "0".repeat(16_384);

/**
 * Writes a row as people's work is written, and takes it away again.
 *
 * @throws StorageError where nothing can be written just now
 */
export async function probeWrite(db: Database, now: Date): Promise<void> {
  const row = { key: KEY, value: VALUE, updatedAt: now };
  await db.write((tx) =>
    tx.insert(settings).values(row).onConflictDoUpdate({ target: settings.key, set: row }),
  );
  await db.write((tx) => tx.delete(settings).where(eq(settings.key, KEY)));
}
