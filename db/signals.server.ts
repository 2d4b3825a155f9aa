import { sql } from "drizzle-orm";
import type { Db } from "./client.server.ts";
import { engine } from "./dialect.ts";

/** What a transaction may tell others once it has committed: there is work in the queue. */
export const SIGNALS = ["jobs"] as const;
export type Signal = (typeof SIGNALS)[number];

/** Told by transactions that are open now. */
const told = new WeakMap<Db, Set<Signal>>();

/**
 * Tells whoever listens, after the commit and only if there is one: this process at once, on PostgreSQL
 * every other process too.
 */
export async function announce(tx: Db, signal: Signal): Promise<void> {
  const signals = told.get(tx);
  if (!signals || signals.has(signal)) return;
  signals.add(signal);
  if (engine === "postgres") {
    const client = tx as unknown as { execute(query: unknown): Promise<unknown> };
    await client.execute(sql`select pg_notify(${signal}, '')`);
  }
}

/** Runs the work of one transaction; returns what it announced along with its result. */
export async function hearing<T>(
  tx: Db,
  work: (tx: Db) => Promise<T>,
): Promise<{ result: T; signals: Signal[] }> {
  const signals = new Set<Signal>();
  told.set(tx, signals);
  try {
    return { result: await work(tx), signals: [...signals] };
  } finally {
    told.delete(tx);
  }
}
