import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import type { Db, Engineered } from "./client.server.ts";
import { typedError } from "./errors.ts";

/** One file, two connections: the reader sees committed data alone, the writer does one transaction at a time. */
export function openSqlite(path: string): Engineered {
  mkdirSync(dirname(path), { recursive: true });
  const writer = connect(path);
  const reader = connect(path);
  reader.pragma("query_only = ON");
  const tx: Db = drizzle(writer);
  let last: Promise<unknown> = Promise.resolve();

  async function transact<T>(work: (tx: Db) => Promise<T>): Promise<T> {
    writer.exec("BEGIN IMMEDIATE");
    try {
      const result = await work(tx);
      writer.exec("COMMIT");
      return result;
    } catch (error) {
      if (writer.inTransaction) writer.exec("ROLLBACK");
      throw typedError(error);
    }
  }

  return {
    read: drizzle(reader),
    transaction(work) {
      const mine = last.then(() => transact(work));
      last = mine.catch(() => undefined);
      return mine;
    },
    async migrate() {
      await alone(path, () => migrateFile(writer));
    },
    async close() {
      await last;
      reader.close();
      writer.close();
    },
  };
}

function connect(path: string) {
  const connection = new Sqlite(path);
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = NORMAL");
  connection.pragma("foreign_keys = ON");
  connection.pragma("busy_timeout = 5000");
  return connection;
}

const LOCK_WAIT_MS = 60_000;

/** Processes that start at the same time wait for each other on a lock file beside the database. */
async function alone(path: string, work: () => void): Promise<void> {
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
  try {
    migrate(drizzle(connection), { migrationsFolder: "db/migrations/sqlite" });
    const broken = connection.pragma("foreign_key_check") as unknown[];
    if (broken.length > 0) {
      throw new Error(`Migration left ${broken.length} rows whose parent is missing`);
    }
  } finally {
    connection.pragma("foreign_keys = ON");
  }
}
