import { AsyncLocalStorage } from "node:async_hooks";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { type Engine, engine } from "./dialect.ts";
import { StorageError } from "./errors.ts";
import { openPostgres } from "./postgres.server.ts";
import { hearing, type Signal } from "./signals.server.ts";
import { openSqlite } from "./sqlite.server.ts";

type Drizzle = BetterSQLite3Database<Record<string, never>>;

/** The query builders that behave alike on both engines. Every query is awaited. */
export type Db = Pick<
  Drizzle,
  "select" | "selectDistinct" | "insert" | "update" | "delete" | "$count"
>;

/** What each engine does in its own way. */
export interface Engineered {
  read: Db;
  /** Runs the work as one transaction; throws typed errors. */
  transaction<T>(work: (tx: Db) => Promise<T>): Promise<T>;
  /** Calls back for what transactions of other processes announce, until the database is closed. */
  listen(hear: (signal: Signal) => void): void;
  /** Refreshes the statistics that plans are chosen by. `whole`: every table anew, as after a load. */
  optimize(whole: boolean): Promise<void>;
  /** Brings a grown write-ahead log back into the file; does nothing where the engine sees to it itself. */
  checkpoint(): Promise<void>;
  migrate(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The two doors: `read`, which never sees half a transaction, and `write`, one transaction. A transaction
 * that reads before it writes locks its subjects first (db/queries/lock.server.ts).
 */
export interface Database extends Pick<Engineered, "optimize" | "checkpoint" | "migrate"> {
  engine: Engine;
  read: Db;
  /**
   * A `write` inside a `write` joins the outer transaction. The work may be run again where nothing of it
   * was kept.
   *
   * @throws ConstraintError, StorageError, or what the work throws; nothing was written then
   */
  write<T>(work: (tx: Db) => Promise<T>): Promise<T>;
  /** Calls back after each commit that announced this, here or in another process. Returns what ends it. */
  onSignal(signal: Signal, listener: () => void): () => void;
  /** Calls back for each write that the storage failed, whoever goes on to explain it to a person. */
  onFault(listener: (error: StorageError) => void): void;
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
  const listeners = new Map<Signal, Set<() => void>>();
  const faultListeners: ((error: StorageError) => void)[] = [];
  let listening = false;

  function tell(signal: Signal): void {
    for (const listener of listeners.get(signal) ?? []) listener();
  }

  return {
    engine: wanted,
    read: opened.read,
    async write(work) {
      const outer = current.getStore();
      if (outer) return work(outer);
      try {
        const { result, signals } = await opened.transaction((tx) =>
          hearing(tx, () => current.run(tx, () => work(tx))),
        );
        signals.forEach(tell);
        return result;
      } catch (error) {
        if (error instanceof StorageError) for (const hear of faultListeners) hear(error);
        throw error;
      }
    },
    onSignal(signal, listener) {
      if (!listening) opened.listen(tell);
      listening = true;
      const known = listeners.get(signal) ?? new Set();
      listeners.set(signal, known.add(listener));
      return () => known.delete(listener);
    },
    onFault(listener) {
      faultListeners.push(listener);
    },
    optimize: opened.optimize,
    checkpoint: opened.checkpoint,
    migrate: opened.migrate,
    close: opened.close,
  };
}

/** The file of a `file:` address. */
export function pathOf(url: string): string {
  return url.replace(/^file:(\/\/)?/, "");
}
