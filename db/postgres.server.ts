import { setTimeout as sleep } from "node:timers/promises";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import type { Db, Engineered } from "./client.server.ts";
import { checkCollation, checkEncoding } from "./collation.server.ts";
import { isRetryable, StorageError, storageError, typedError } from "./errors.ts";
import { ofProgram } from "./program.server.ts";
import { SIGNALS, type Signal } from "./signals.server.ts";

const CONNECTIONS = 10;
const CONNECT_MS = 5_000;
const TRIES = 6;
const FIRST_WAIT_MS = 25;
const RELISTEN_MS = 1_000;
/** Who waits longer for a row than this is told to try again. */
const BEGIN = "begin isolation level read committed; set local lock_timeout = '5s'";
/** Any fixed number: processes that migrate at the same time wait for each other on it. */
const MIGRATION_LOCK = 7_201_126;

/**
 * A pool for each door: a transaction that also reads outside itself waits for nobody, and reading cannot
 * write.
 */
export async function openPostgres(url: string): Promise<Engineered> {
  const reader = openPool(url, "-c default_transaction_read_only=on");
  const writer = openPool(url);
  const ended: (() => Promise<void>)[] = [];

  return {
    read: drizzle(reader) as unknown as Db,
    async transaction(work) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await transact(writer, work);
        } catch (error) {
          if (attempt >= TRIES || !mayTryAgain(error)) throw typedError(error);
          await sleep(FIRST_WAIT_MS * 2 ** (attempt - 1) * (0.5 + Math.random()));
        }
      }
    },
    listen(hear) {
      ended.push(listenTo(url, hear));
    },
    async optimize() {
      await writer.query("analyze");
    },
    // The server's own checkpointer sees to its log.
    checkpoint: async () => undefined,
    migrate: () => migrateAlone(writer),
    async close() {
      await Promise.all([reader.end(), writer.end(), ...ended.map((end) => end())]);
    },
  };
}

function openPool(connectionString: string, options?: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    ...(options ? { options } : {}),
  });
  // A connection that breaks tells it as an event too, which nobody hears would end the process: the query
  // that was under way reports it, or the next one.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

async function transact<T>(pool: pg.Pool, work: (tx: Db) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let committing = false;
  try {
    await client.query(BEGIN);
    const result = await work(drizzle(client) as unknown as Db);
    committing = true;
    const { command } = await client.query("commit");
    if (command !== "COMMIT") throw new Error("A statement of the transaction had failed unheard");
    client.release();
    return result;
  } catch (error) {
    const broken = await client.query("rollback").then(
      () => false,
      () => true,
    );
    client.release(broken);
    throw committing && isLost(error) ? new StorageError("in-doubt", error) : error;
  }
}

/** Nothing was kept, and there is hope: the others are done soon, or another connection works. */
function mayTryAgain(error: unknown): boolean {
  return isRetryable(error) || isLost(error);
}

function isLost(error: unknown): boolean {
  return storageError(error)?.fault === "unreachable";
}

/** Listens on a connection of its own, which is opened again when it breaks. Returns what ends it. */
function listenTo(url: string, hear: (signal: Signal) => void): () => Promise<void> {
  const stopping = new AbortController();
  let client: pg.Client | null = null;

  async function keepListening(): Promise<void> {
    while (!stopping.signal.aborted) {
      client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
      const broken = new Promise<void>((resolve) => {
        client?.on("error", () => resolve());
        client?.on("end", () => resolve());
      });
      client.on("notification", ({ channel }) => {
        const signal = SIGNALS.find((known) => known === channel);
        if (signal) hear(signal);
      });
      try {
        await client.connect();
        for (const signal of SIGNALS) await client.query(`listen ${signal}`);
        await broken;
      } catch (error) {
        // Who listens polls as well, and the next try comes.
        if (!storageError(error)) throw error;
      }
      await sleep(RELISTEN_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  const running = keepListening();
  return async () => {
    stopping.abort();
    await client?.end();
    await running;
  };
}

async function migrateAlone(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await checkEncoding(client);
    await migrate(drizzle(client), { migrationsFolder: ofProgram("db/migrations/postgres") });
    await checkCollation(client);
  } finally {
    await client.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK]);
    client.release();
  }
}
