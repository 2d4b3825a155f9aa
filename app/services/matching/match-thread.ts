import { workerData } from "node:worker_threads";
import { serveThread } from "#app/platform/threads.server.ts";
import { openDatabase } from "#db/client.server.ts";
import type { Question } from "./questions.ts";
import { Resident } from "./resident.server.ts";

/** The matcher's own thread, with a database of its own: pages never wait for it. */
const { databaseUrl } = workerData as { databaseUrl: string };
const started = start();

async function start(): Promise<Resident> {
  const resident = new Resident(await openDatabase(databaseUrl));
  // What keeps it from starting well keeps it from answering too, and is told there.
  await resident.start(new Date()).catch(() => undefined);
  return resident;
}

serveThread<Question, unknown, [number, number]>(
  async (question, note) => {
    const resident = await started;
    return resident.ask(question, (done, total) => note([done, total]));
  },
  {
    afterwards: () => {
      started.then((resident) => resident.prepare()).catch(() => undefined);
    },
  },
);
