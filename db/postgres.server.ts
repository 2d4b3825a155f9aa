import { setTimeout as sleep } from "node:timers/promises";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import type { Db, Engineered } from "./client.server.ts";
import { isRetryable, typedError } from "./errors.ts";

const TRIES = 6;
/** Any fixed number: processes that migrate at the same time wait for each other on it. */
const MIGRATION_LOCK = 7_201_126;

export async function openPostgres(url: string): Promise<Engineered> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // An idle connection that breaks would otherwise end the process; the next query reports it.
  pool.on("error", () => undefined);
  const db = drizzle(pool);

  return {
    read: db as unknown as Db,
    async transaction(work) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await db.transaction((tx) => work(tx as unknown as Db), {
            isolationLevel: "serializable",
          });
        } catch (error) {
          if (attempt >= TRIES || !isRetryable(error)) throw typedError(error);
          await sleep(attempt * 10);
        }
      }
    },
    async migrate() {
      const client = await pool.connect();
      try {
        await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
        await migrate(drizzle(client), { migrationsFolder: "db/migrations/postgres" });
      } finally {
        await client.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK]);
        client.release();
      }
    },
    close: () => pool.end(),
  };
}
