import { join } from "node:path";
import { type Config, readConfig } from "#app/platform/config.server.ts";
import { createFileStore, type FileStore } from "#app/platform/files.server.ts";
import { type Poller, startPoller } from "#app/platform/jobs.server.ts";
import { createLog, type Log } from "#app/platform/log.server.ts";
import { sweepFiles } from "#app/services/applications/sweep-files.server.ts";
import { JOBS_APART, jobHandlers } from "#app/services/job-handlers.server.ts";
import { settleSearch } from "#app/services/kept/keep-search.server.ts";
import { askThroughQueue } from "#app/services/matching/ask-through-queue.server.ts";
import { registerMatching } from "#app/services/matching/matching.server.ts";
import { startMatching } from "#app/services/matching/start-matching.server.ts";
import { officeFrom, registerOffice } from "#app/services/messages/office.server.ts";
import { startPostman } from "#app/services/messages/postman.server.ts";
import { probeWrite } from "#app/services/monitoring/probe-write.server.ts";
import { startSchedule } from "#app/services/schedule.server.ts";
import { type Database, openDatabase } from "#db/client.server.ts";
import { storageError } from "#db/errors.ts";
import { createLiveHub, type LiveHub } from "./live/hub.server.ts";
import { liveSource } from "./live/source.server.ts";

/** Who asks often is told the last answer. */
const PROBE_MS = 1_000;
const SWEEP_MS = 6 * 3_600_000;

/** What a request needs of the process it runs in. */
export interface Runtime {
  config: Config;
  log: Log;
  db: Database;
  files: FileStore;
  /** Tells open pages that something has changed for their readers. */
  live: LiveHub;
  now(): Date;
  /** Can the database be read and written? Asked of it once a second at most. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens the database, brings it up to date and starts the job poller when the configuration says so. */
export async function createRuntime(environment: NodeJS.ProcessEnv): Promise<Runtime> {
  const config = readConfig(environment);
  const log = createLog(config);
  const db = await openDatabase(config.databaseUrl);
  db.onFault((error) => log.error({ error }, "write failed"));
  await db.migrate();
  await settleSearch(db, new Date());
  registerOffice(db, officeFrom(config));
  const endSchedule = await startSchedule(db, log);
  const files = createFileStore(join(config.dataDir, "files"));
  const inline = config.worker === "inline";
  const matching = inline ? startMatching(config.databaseUrl) : askThroughQueue(db);
  registerMatching(db, matching);
  const live = createLiveHub(liveSource(db), {
    onFault: (error) => log.error({ error }, "live: could not look"),
  });
  const poller: Poller | null = inline
    ? startPoller(db, { handlers: jobHandlers, apart: JOBS_APART, log })
    : null;
  const postman = inline ? startPostman(db, { log }) : null;
  const sweeping = setInterval(() => {
    sweepFiles({ db, files }, new Date()).catch((error: unknown) => {
      log.error({ error }, "files not swept");
    });
  }, SWEEP_MS);

  return {
    config,
    log,
    db,
    files,
    live,
    now: () => new Date(),
    ready: readiness(db, log),
    async close() {
      live.close();
      endSchedule();
      clearInterval(sweeping);
      const stopped = Promise.all([poller?.stop(), postman?.stop()]);
      await matching.close();
      await stopped;
      await db.close();
    },
  };
}

function readiness(db: Database, log: Log): () => Promise<boolean> {
  let last = { until: Number.NEGATIVE_INFINITY, answer: Promise.resolve(false) };

  async function ask(): Promise<boolean> {
    try {
      await probeWrite(db, new Date());
      return true;
    } catch (error) {
      if (!storageError(error)) throw error;
      log.error({ error }, "not ready");
      return false;
    }
  }

  return () => {
    if (performance.now() < last.until) return last.answer;
    const asked = { until: Number.POSITIVE_INFINITY, answer: ask() };
    const keep = () => {
      asked.until = performance.now() + PROBE_MS;
    };
    asked.answer.then(keep, keep);
    last = asked;
    return asked.answer;
  };
}
