import type Sqlite from "better-sqlite3";
import type { Database } from "#db/client.server.ts";

/** The connection that writes, for what no service may do. */
export function writerOf(db: Database): Promise<Sqlite.Database> {
  return db.write(async (tx) => (tx as unknown as { $client: Sqlite.Database }).$client);
}

/** Fills the disk, as far as the database can tell: its file may not grow. Returns what makes room again. */
export async function fillDisk(db: Database): Promise<() => void> {
  const writer = await writerOf(db);
  const before = Number(writer.pragma("max_page_count", { simple: true }));
  writer.pragma(`max_page_count = ${writer.pragma("page_count", { simple: true })}`);
  return () => writer.pragma(`max_page_count = ${before}`);
}
