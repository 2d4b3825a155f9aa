import { eq } from "drizzle-orm";
import type { FileStore } from "#app/platform/files.server.ts";
import type { Database } from "#db/client.server.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import { imports } from "#db/schema/imports.ts";
import { applyImport } from "./apply-import.server.ts";
import { checkImport } from "./check-import.server.ts";
import { type ImportRow, knownMapping, type Step } from "./import-course.server.ts";
import { loadKnown } from "./known.server.ts";
import { type ReadImport, readImport } from "./read-import.server.ts";
import type { Sink, SinkContext } from "./sink.ts";
import { SINKS } from "./sinks.ts";
import { undoImport } from "./undo-import.server.ts";

/**
 * One step of an import, from where it stands: whoever broke it off before left nothing to be mended. What is not in
 * the state that the step begins with is passed over.
 */
export async function stepImport(
  { db, files }: { db: Database; files: FileStore },
  ask: {
    importId: string;
    step: Step;
    now: Date;
    progress?: (done: number, total: number) => Promise<void> | void;
  },
): Promise<void> {
  const { importId, step, now, progress } = ask;
  const [row] = await db.read.select().from(imports).where(eq(imports.id, importId));
  const sink = row && SINKS[row.kind];
  if (!row || !sink) return;
  const known = await loadKnown(db.read, now);
  const actor = row.userId === null ? null : ((await actorOf(db.read, row.userId))?.actor ?? null);
  // Whose account is closed imports nothing in nobody's name.
  if (row.userId !== null && actor === null) return;
  const by = { actor, importId, fileName: row.fileName, now, known };
  const how = { sink, by, takeFile: row.takeFile, ...(progress ? { progress } : {}) };
  const stopped = async () => {
    const [is] = await db.read
      .select({ state: imports.state })
      .from(imports)
      .where(eq(imports.id, importId));
    return is?.state !== "applying";
  };
  if (step === "check" && row.state === "checking") {
    const read = await readKept({ db, files }, row, { sink, by });
    await checkImport(db, importId, { ...how, read });
  } else if (step === "apply" && row.state === "applying") {
    await applyImport(db, importId, { ...how, stopped });
  } else if (step === "undo" && row.state === "undoing") await undoImport(db, importId, how);
}

/** The file as it was handed in, by the mapping chosen for it or for its headings before. */
async function readKept(
  { db, files }: { db: Database; files: FileStore },
  { sha256, fileName, kind, userId, chosen }: ImportRow,
  { sink, by }: { sink: Sink; by: SinkContext },
): Promise<ReadImport> {
  const stream = sha256 === null ? null : await files.open(sha256);
  if (!stream) return { fault: { fault: "damaged", value: fileName }, tables: [], notes: [] };
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const file = { fileName, bytes };
  const how = { kind: sink.kind, known: by.known };
  const read = readImport(file, { ...how, chosen });
  const [table] = read.tables;
  if (userId === null || Object.keys(chosen).length > 0 || !table) return read;
  const headings = table.headings.map(({ heading }) => heading.text);
  const before = await knownMapping(db.read, { userId, kind, headings });
  return Object.keys(before).length === 0 ? read : readImport(file, { ...how, chosen: before });
}
