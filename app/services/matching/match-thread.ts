import { parentPort, workerData } from "node:worker_threads";
import type { ApplicationProfile } from "#app/domain/matching/types.ts";
import { type ListSources, listMaker } from "./lists.server.ts";

/** The full run's thread: gets applications by the page, answers with their lists. */
const listOf = listMaker(workerData as ListSources);

parentPort?.on("message", (page: ApplicationProfile[]) => {
  parentPort?.postMessage(page.map(listOf));
});
