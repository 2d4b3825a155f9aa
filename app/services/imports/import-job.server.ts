import { join } from "node:path";
import { readConfig } from "#app/platform/config.server.ts";
import { type JobRun, textIn } from "#app/platform/jobs.server.ts";
import { startThread } from "#app/platform/threads.server.ts";
import { STEPS, type Step } from "./import-course.server.ts";

const THREAD = "app/services/imports/import-thread.ts";

/** A step of an import, in a thread that lives as long as it takes. */
export async function runImportJob({ job, progress }: JobRun): Promise<void> {
  const importId = textIn(job, "importId");
  const step = STEPS.find((known) => known === textIn(job, "step")) ?? "check";
  const { databaseUrl, dataDir } = readConfig(process.env);
  const thread = startThread<{ importId: string; step: Step }, null, [number, number]>(THREAD, {
    databaseUrl,
    folder: join(dataDir, "files"),
  });
  let told = Promise.resolve();
  try {
    await thread.ask({ importId, step }, ([done, total]) => {
      told = told.then(() => progress(done, total));
    });
    await told;
  } finally {
    await thread.stop();
  }
}
