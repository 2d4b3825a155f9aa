import { workerData } from "node:worker_threads";
import { serveThread } from "#app/platform/threads.server.ts";
import { openDatabase } from "#db/client.server.ts";
import type { Question } from "./questions.ts";
import { Resident } from "./resident.server.ts";

/** The matcher's own thread, with a database of its own: pages never wait for it. */
const { databaseUrl } = workerData as { databaseUrl: string };
const opened = openDatabase(databaseUrl).then((db) => new Resident(db));

serveThread<Question, unknown, [number, number]>(
  async (question, note) => {
    const resident = await opened;
    return resident.ask(question, (done, total) => note([done, total]));
  },
  {
    afterwards: () => {
      opened.then((resident) => resident.prepare()).catch(() => undefined);
    },
  },
);
