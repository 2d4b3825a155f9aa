import { workerData } from "node:worker_threads";
import { serveThread } from "#app/platform/threads.server.ts";

/** Says each word again, with what it was started with; some words end it. */
serveThread<string, string, string>(async (word, note) => {
  note(`at ${word}`);
  if (word === "refuse") throw new Error("It refuses");
  if (word === "die") process.exit(3);
  return `${workerData}: ${word}`;
});
