import { readConfig } from "#app/platform/config.server.ts";
import { drain } from "#app/platform/jobs.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { jobHandlers } from "#app/services/job-handlers.server.ts";
import { settleSearch } from "#app/services/kept/keep-search.server.ts";
import { loadReference } from "#app/services/load-reference.server.ts";
import { officeFrom, registerOffice } from "#app/services/messages/office.server.ts";
import { type Database, openDatabase } from "#db/client.server.ts";

/** Brings the configured database up to date with migrations, reference data and all work that waits. */
export async function prepare(
  environment: NodeJS.ProcessEnv,
  more: (db: Database) => Promise<void> = async () => undefined,
): Promise<void> {
  const config = readConfig(environment);
  const db = await openDatabase(config.databaseUrl);
  // What waits may have something to tell people.
  registerOffice(db, officeFrom(config));
  try {
    await db.migrate();
    // Whoever is written to here is made up: nothing goes to a mail server.
    registerOffice(db, officeFrom({ ...config, mailUrl: null }));
    await settleSearch(db, new Date());
    await loadReference(db, { now: new Date() });
    await more(db);
    // What was loaded is what plans of queries are chosen by.
    await db.optimize(true);
    await drain(db, { handlers: jobHandlers, log: createLog({ logLevel: "warn" }) });
  } finally {
    await db.close();
  }
}
