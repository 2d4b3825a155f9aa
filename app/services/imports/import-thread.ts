import { workerData } from "node:worker_threads";
import { createFileStore } from "#app/platform/files.server.ts";
import { serveThread } from "#app/platform/threads.server.ts";
import { openDatabase } from "#db/client.server.ts";
import type { Step } from "./import-course.server.ts";
import { stepImport } from "./step-import.server.ts";

/** Reads, checks and puts in files, with a database of its own: pages never wait for it. */
const { databaseUrl, folder } = workerData as { databaseUrl: string; folder: string };
const opened = openDatabase(databaseUrl);

serveThread<{ importId: string; step: Step }, null, [number, number]>(
  async ({ importId, step }, note) => {
    const db = await opened;
    await stepImport(
      { db, files: createFileStore(folder) },
      { importId, step, now: new Date(), progress: (done, total) => note([done, total]) },
    );
    return null;
  },
);
