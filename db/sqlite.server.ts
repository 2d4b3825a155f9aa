import { statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import type { Db, Engineered } from "./client.server.ts";
import { isBusy, typedError } from "./errors.ts";
import { makePrivate } from "./private-file.server.ts";
import { ofProgram } from "./program.server.ts";

/** The driver waits in the one thread that also answers everybody: it waits this long at most, the rest is awaited. */
const BUSY_MS = 20;
/** How long a transaction waits for another process or thread that writes, since it was asked for. */
const PATIENCE_MS = 5_000;
const LONGEST_WAIT_MS = 25;
const OPENING_MS = 5_000;
/** A log of this size is brought back into the file and cut. */
const LARGE_LOG_BYTES = 16 * 1024 * 1024;

/** One file, two connections: the reader sees committed data alone, the writer does one transaction at a time. */
export function openSqlite(path: string): Engineered {
  makePrivate(path);
  const writer = connect(path);
  const reader = connect(path);
  // A commit is on the disk before it is told, also where the power fails.
  writer.pragma("synchronous = FULL");
  reader.pragma("query_only = ON");
  const tx: Db = drizzle(writer);
  let last: Promise<unknown> = Promise.resolve();

  function queued<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  }

  async function transact<T>(work: (tx: Db) => Promise<T>): Promise<T> {
    try {
      const result = await work(tx);
      writer.exec("COMMIT");
      return result;
    } catch (error) {
      if (writer.inTransaction) writer.exec("ROLLBACK");
      throw error;
    }
  }

  function transaction<T>(work: (tx: Db) => Promise<T>): Promise<T> {
    const until = performance.now() + PATIENCE_MS;
    return queued(async () => {
      try {
        await begin(writer, until);
        return await transact(work);
      } catch (error) {
        throw typedError(error);
      }
    });
  }

  return {
    read: drizzle(reader),
    transaction,
    // Another process writes the same file and tells nobody: who listens has to look for himself.
    listen: () => undefined,
    optimize: (whole) =>
      transaction(async () => {
        writer.pragma(whole ? "optimize = 0x10002" : "optimize");
      }),
    checkpoint: () =>
      queued(async () => {
        const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
        if ((log?.size ?? 0) > LARGE_LOG_BYTES) writer.pragma("wal_checkpoint(TRUNCATE)");
      }),
    migrate: () => queued(() => alone(path, () => migrateFile(writer))),
    async close() {
      await last;
      reader.close();
      writer.close();
    },
  };
}

function connect(path: string) {
  const connection = new Sqlite(path, { timeout: OPENING_MS });
  connection.pragma("journal_mode = WAL");
  connection.pragma("foreign_keys = ON");
  connection.pragma(`busy_timeout = ${BUSY_MS}`);
  return connection;
}

/** Takes the write lock. While another holds it, other work goes on here. */
async function begin(writer: Sqlite.Database, until: number): Promise<void> {
  for (let wait = 1; ; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
    try {
      writer.exec("BEGIN IMMEDIATE");
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
    }
    await sleep(wait * (0.5 + Math.random()));
  }
}

const LOCK_WAIT_MS = 60_000;

/** Processes that start at the same time wait for each other on a lock file beside the database. */
async function alone(path: string, work: () => void): Promise<void> {
  makePrivate(`${path}-migrating`);
  const lock = new Sqlite(`${path}-migrating`, { timeout: LOCK_WAIT_MS });
  try {
    lock.exec("BEGIN EXCLUSIVE");
    work();
    lock.exec("COMMIT");
  } finally {
    lock.close();
  }
}

/** Foreign keys rest while tables are rebuilt (a dropped table would take its children along), then are checked. */
function migrateFile(connection: Sqlite.Database): void {
  connection.pragma("foreign_keys = OFF");
  connection.pragma(`busy_timeout = ${LOCK_WAIT_MS}`);
  try {
    migrate(drizzle(connection), { migrationsFolder: ofProgram("db/migrations/sqlite") });
    const broken = connection.pragma("foreign_key_check") as unknown[];
    if (broken.length > 0) {
      throw new Error(`Migration left ${broken.length} rows whose parent is missing`);
    }
  } finally {
    connection.pragma(`busy_timeout = ${BUSY_MS}`);
    connection.pragma("foreign_keys = ON");
  }
}
