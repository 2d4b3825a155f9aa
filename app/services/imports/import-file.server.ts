import { eq } from "drizzle-orm";
import type { ImportCounts } from "#app/domain/imports/course.ts";
import type { RowError } from "#app/domain/imports/read-rows.ts";
import type { FileFaultTold } from "#app/domain/imports/sheet.ts";
import type { Database } from "#db/client.server.ts";
import { newId } from "#db/id.ts";
import { rowErrors } from "#db/queries/imports/rows.server.ts";
import { imports } from "#db/schema/imports.ts";
import { applyImport } from "./apply-import.server.ts";
import { type Checking, checkImport, count, noCounts, planAll } from "./check-import.server.ts";
import { loadKnown } from "./known.server.ts";
import { type ReadImport, readImport } from "./read-import.server.ts";
import type { Sink } from "./sink.ts";

export interface FileImported {
  /** The file is refused whole, and nothing of it was read. */
  fault: FileFaultTold | null;
  counts: ImportCounts;
  errors: RowError[];
}

/**
 * Imports a file from beginning to end, for whoever runs the command: in anybody's name, into every area.
 *
 * @param ask.dryRun nothing is written at all
 * @param ask.allOrNothing nothing is written where any row is in error
 */
export async function importFile(
  db: Database,
  ask: {
    sink: Sink;
    fileName: string;
    bytes: Uint8Array;
    dryRun: boolean;
    allOrNothing: boolean;
    now: Date;
    progress?: (done: number, total: number) => void;
  },
): Promise<FileImported> {
  const { sink, fileName, bytes, dryRun, allOrNothing, now, progress } = ask;
  const importId = newId();
  const known = await loadKnown(db.read, now);
  const by = { actor: null, importId, fileName, now, known };
  const how = { sink, by, takeFile: false, ...(progress ? { progress } : {}) };
  const read = () => readImport({ fileName, bytes }, { kind: sink.kind, known, chosen: {} });
  if (dryRun || allOrNothing) {
    const foretold = await foretell(db, read(), how);
    if (dryRun || foretold.fault) return foretold;
    if (foretold.errors.length > 0) {
      return { ...foretold, counts: { ...foretold.counts, created: 0, updated: 0 } };
    }
  }
  const fault = await stage(db, importId, { ...how, read: read(), fileName, allOrNothing });
  if (fault) return { fault, counts: noCounts(), errors: [] };
  const counts = (await applyImport(db, importId, how)) ?? noCounts();
  return { fault: null, counts, errors: await rowErrors(db.read, importId) };
}

/** What an import would do. */
async function foretell(db: Database, read: ReadImport, how: Checking): Promise<FileImported> {
  const counts = noCounts();
  const errors: RowError[] = [];
  if (read.fault) return { fault: read.fault, counts, errors };
  for await (const planned of planAll(db, read.rows, how)) {
    count(counts, planned);
    errors.push(...planned.flatMap((plan) => plan.errors));
  }
  return { fault: null, counts, errors };
}

/** Keeps the rows of the file, ready to be put in. @returns why it is not read at all */
async function stage(
  db: Database,
  importId: string,
  ask: Checking & { read: ReadImport; fileName: string; allOrNothing: boolean },
): Promise<FileFaultTold | null> {
  const { read, fileName, allOrNothing, sink, by } = ask;
  if (read.fault) return read.fault;
  await db.write((tx) =>
    tx.insert(imports).values({
      ...{ id: importId, kind: sink.kind.key, fileName, state: "checking", allOrNothing },
      ...{ createdAt: by.now, updatedAt: by.now },
    }),
  );
  await checkImport(db, importId, ask);
  await db.write((tx) =>
    tx.update(imports).set({ state: "applying" }).where(eq(imports.id, importId)),
  );
  return null;
}
