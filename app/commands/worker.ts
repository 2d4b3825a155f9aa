import { readConfig } from "#app/platform/config.server.ts";
import { startPoller } from "#app/platform/jobs.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { JOBS_APART, jobHandlers } from "#app/services/job-handlers.server.ts";
import { settleSearch } from "#app/services/kept/keep-search.server.ts";
import { registerMatching } from "#app/services/matching/matching.server.ts";
import { startMatching } from "#app/services/matching/start-matching.server.ts";
import { officeFrom, registerOffice } from "#app/services/messages/office.server.ts";
import { startPostman } from "#app/services/messages/postman.server.ts";
import { startSchedule } from "#app/services/schedule.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { explainAndExit } from "./serve.ts";

/** Background jobs in a process of their own, beside servers that run with WORKER=none. */
async function work(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config);
  const db = await openDatabase(config.databaseUrl);
  await db.migrate();
  await settleSearch(db, new Date());
  db.onFault((error) => log.error({ error }, "write failed"));
  registerOffice(db, officeFrom(config));
  const endSchedule = await startSchedule(db, log);
  const matching = startMatching(config.databaseUrl);
  registerMatching(db, matching);
  const poller = startPoller(db, { handlers: jobHandlers, apart: JOBS_APART, log });
  const postman = startPostman(db, { log });
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      endSchedule();
      Promise.all([poller.stop(), postman.stop(), matching.close()])
        .then(() => db.close())
        .then(() => process.exit(0), explainAndExit);
    });
  }
  process.stdout.write("Waiting for jobs\n");
}

work().catch(explainAndExit);
