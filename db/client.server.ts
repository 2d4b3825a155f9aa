import { AsyncLocalStorage } from "node:async_hooks";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { type Engine, engine } from "./dialect.ts";
import { openPostgres } from "./postgres.server.ts";
import { openSqlite } from "./sqlite.server.ts";

type Drizzle = BetterSQLite3Database<Record<string, never>>;

/** The query builders that behave alike on both engines. Every query is awaited. */
export type Db = Pick<
  Drizzle,
  "select" | "selectDistinct" | "insert" | "update" | "delete" | "$count"
>;

export interface Engineered {
  read: Db;
  /** Runs the work as one transaction; throws typed errors. */
  transaction<T>(work: (tx: Db) => Promise<T>): Promise<T>;
  migrate(): Promise<void>;
  close(): Promise<void>;
}

/** The two doors: `read`, which never sees half a transaction, and `write`, one transaction at a time. */
export interface Database {
  engine: Engine;
  read: Db;
  /** A `write` inside a `write` joins the outer transaction. */
  write<T>(work: (tx: Db) => Promise<T>): Promise<T>;
  migrate(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the database that DATABASE_URL names: `postgres://…`, or `file:path` for SQLite.
 * The engine was chosen when the schema was loaded, so a URL of the other engine is refused.
 */
export async function openDatabase(url: string): Promise<Database> {
  const wanted: Engine = /^postgres(ql)?:/.test(url) ? "postgres" : "sqlite";
  if (wanted !== engine) {
    throw new Error(`The schema was loaded for ${engine}, but the address is one of ${wanted}`);
  }
  const opened = wanted === "postgres" ? await openPostgres(url) : openSqlite(pathOf(url));
  const current = new AsyncLocalStorage<Db>();

  return {
    engine: wanted,
    read: opened.read,
    async write(work) {
      const outer = current.getStore();
      if (outer) return work(outer);
      return opened.transaction((tx) => current.run(tx, () => work(tx)));
    },
    migrate: opened.migrate,
    close: opened.close,
  };
}

/** The file of a `file:` address. */
export function pathOf(url: string): string {
  return url.replace(/^file:(\/\/)?/, "");
}
