import { join } from "node:path";
import { type Config, readConfig } from "#app/platform/config.server.ts";
import { createFileStore, type FileStore } from "#app/platform/files.server.ts";
import { type Poller, startPoller } from "#app/platform/jobs.server.ts";
import { createLog, type Log } from "#app/platform/log.server.ts";
import { jobHandlers } from "#app/services/job-handlers.server.ts";
import { scheduleRecurring } from "#app/services/schedule.server.ts";
import { type Database, openDatabase } from "#db/client.server.ts";
import { settings } from "#db/schema/jobs.ts";

/** What a request needs of the process it runs in. */
export interface Runtime {
  config: Config;
  log: Log;
  db: Database;
  files: FileStore;
  now(): Date;
  /** Database reachable and migrated? */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens the database, brings it up to date and starts the job poller when the configuration says so. */
export async function createRuntime(environment: NodeJS.ProcessEnv): Promise<Runtime> {
  const config = readConfig(environment);
  const log = createLog(config);
  const db = await openDatabase(config.databaseUrl);
  await db.migrate();
  await scheduleRecurring(db, new Date());
  const files = createFileStore(join(config.dataDir, "files"));
  const poller: Poller | null =
    config.worker === "inline" ? startPoller(db, { handlers: jobHandlers, log }) : null;

  return {
    config,
    log,
    db,
    files,
    now: () => new Date(),
    async ready() {
      await db.read.$count(settings);
      return true;
    },
    async close() {
      await poller?.stop();
      await db.close();
    },
  };
}
