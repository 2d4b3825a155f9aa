import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { sql } from "drizzle-orm";
import pg from "pg";
import { describe, expect, inject, test } from "vitest";
import { type Database, type Db, openDatabase } from "#db/client.server.ts";
import { engine } from "#db/dialect.ts";
import { storageError, typedError } from "#db/errors.ts";
import { settings } from "#db/schema/jobs.ts";
import { announce } from "#db/signals.server.ts";
import { addressOf, testDatabase } from "#tests/setup/database.ts";
import { fillDisk, writerOf } from "#tests/setup/sqlite.ts";

const db = testDatabase();

function put(key: string, value = "x", to: Database = db()): Promise<unknown> {
  return to.write((tx) => tx.insert(settings).values({ key, value }));
}

describe.runIf(engine === "sqlite")("a file", () => {
  /** Another process that holds the write lock for a while. */
  async function heldFor(ms: number): Promise<ChildProcess> {
    const { name } = await writerOf(db());
    const child = fork(new URL("./hold-lock.mjs", import.meta.url), [name, String(ms)]);
    await once(child, "message");
    return child;
  }

  test("that another process writes is waited for, and nothing else waits meanwhile", async () => {
    const other = await heldFor(1_500);
    const gaps: number[] = [];
    let before = performance.now();
    const heart = setInterval(() => {
      gaps.push(performance.now() - before);
      before = performance.now();
    }, 5);
    await put("a");
    clearInterval(heart);
    expect(gaps.length).toBeGreaterThan(8);
    expect(Math.max(...gaps)).toBeLessThan(1_000);
    expect(await db().read.$count(settings)).toBe(1);
    await once(other, "exit");
  });

  test("that stays locked is told as busy after five seconds, to all who wait at once", async () => {
    const other = await heldFor(20_000);
    const asked = performance.now();
    const results = await Promise.allSettled([put("a"), put("b"), put("c")]);
    const busy = { status: "rejected", reason: { name: "StorageError", fault: "busy" } };
    expect(results).toMatchObject([busy, busy, busy]);
    expect(performance.now() - asked).toBeLessThan(13_000);
    other.kill();
    await once(other, "exit");
    await put("d");
  });

  test("that is full is told as full, keeps what it has, and takes more when there is room", async () => {
    await put("kept");
    const told: string[] = [];
    db().onFault(({ fault }) => told.push(fault));
    const makeRoom = await fillDisk(db());
    await expect(put("large", "x".repeat(1e6))).rejects.toMatchObject({
      name: "StorageError",
      fault: "full",
    });
    expect(told).toEqual(["full"]);
    expect(await db().read.$count(settings)).toBe(1);
    makeRoom();
    await put("large", "x".repeat(1e6));
  });

  test("that nobody may write is told as read-only", async () => {
    const writer = await writerOf(db());
    writer.pragma("query_only = ON");
    await expect(put("a")).rejects.toMatchObject({ name: "StorageError", fault: "read-only" });
    writer.pragma("query_only = OFF");
  });

  test("is written through to the disk at each commit", async () => {
    const FULL = 2;
    expect((await writerOf(db())).pragma("synchronous", { simple: true })).toBe(FULL);
  });
});

describe.runIf(engine === "postgres")("a connection", () => {
  async function administer<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
    const admin = new pg.Client({ connectionString: `${inject("template")}postgres` });
    await admin.connect();
    try {
      return await work(admin);
    } finally {
      await admin.end();
    }
  }

  function run(tx: Db, statement: string): Promise<{ rows: Record<string, unknown>[] }> {
    const client = tx as unknown as {
      execute(query: unknown): Promise<{ rows: Record<string, unknown>[] }>;
    };
    return client.execute(sql.raw(statement));
  }

  async function cut(tx: Db): Promise<void> {
    const { rows } = await run(tx, "select pg_backend_pid() as pid");
    await administer((admin) => admin.query("select pg_terminate_backend($1)", [rows[0]?.pid]));
  }

  test("that breaks before the commit is replaced, and the work done once", async () => {
    let tries = 0;
    await db().write(async (tx) => {
      tries++;
      await tx.insert(settings).values({ key: `try-${tries}`, value: 0 });
      if (tries === 1) await cut(tx);
      await tx.insert(settings).values({ key: "second", value: 0 });
    });
    expect(tries).toBe(2);
    const rows = await db().read.select({ key: settings.key }).from(settings).orderBy(settings.key);
    expect(rows.map(({ key }) => key)).toEqual(["second", "try-2"]);
  });

  test("that breaks again and again is told as unreachable, and the process lives", async () => {
    const work = db().write(async (tx) => {
      await cut(tx);
      await tx.insert(settings).values({ key: "never", value: 0 });
    });
    await expect(work).rejects.toMatchObject({ name: "StorageError", fault: "unreachable" });
    await put("after");
    expect(await db().read.$count(settings)).toBe(1);
  });

  test("that breaks while it commits leaves it in doubt, and the work is not done again", async () => {
    await db().write(async (tx) => {
      await run(
        tx,
        "create function slowly() returns trigger language plpgsql as $$ begin perform pg_sleep(2); return null; end $$",
      );
      await run(
        tx,
        "create constraint trigger slowly after insert on settings deferrable initially deferred for each row execute function slowly()",
      );
    });
    let tries = 0;
    const work = db().write(async (tx) => {
      tries++;
      await tx.insert(settings).values({ key: "perhaps", value: 0 });
      const { rows } = await run(tx, "select pg_backend_pid() as pid");
      setTimeout(() => {
        void administer((admin) => admin.query("select pg_terminate_backend($1)", [rows[0]?.pid]));
      }, 500);
    });
    await expect(work).rejects.toMatchObject({ name: "StorageError", fault: "in-doubt" });
    expect(tries).toBe(1);
  });

  test("that cannot be made is told as unreachable, for a write and for a read", async () => {
    const nobody = await openDatabase("postgres://parkmatch@127.0.0.1:1/nothing");
    await expect(put("a", "x", nobody)).rejects.toMatchObject({ fault: "unreachable" });
    const read = await nobody.read.$count(settings).then(null, (error: unknown) => error);
    expect(storageError(read)).toMatchObject({ fault: "unreachable" });
    await nobody.close();
  });

  test("of the reading door cannot write", async () => {
    const wrong = db().read.insert(settings).values({ key: "a", value: 0 });
    const error = await wrong.then(null, (thrown: unknown) => thrown);
    expect(storageError(error)).toMatchObject({ fault: "read-only" });
  });

  test("of someone who waits for a row for five seconds is told as busy", async () => {
    await put("row");
    const change = (tx: Db) => tx.update(settings).set({ value: 1 });
    const slow = db().write(async (tx) => {
      await change(tx);
      await run(tx, "select pg_sleep(7)");
    });
    await expect(db().write(change)).rejects.toMatchObject({ fault: "busy" });
    await slow;
  });

  test("hears what transactions of other processes announce", async () => {
    const other = await openDatabase(addressOf(db()));
    let heard = 0;
    other.onSignal("jobs", () => heard++);
    await expect
      .poll(async () => {
        await db().write((tx) => announce(tx, "jobs"));
        return heard;
      })
      .toBeGreaterThan(0);
    await other.close();
  });
});

test("what is no fault of storage stays what it is", () => {
  const plain = new Error("something else");
  expect(typedError(plain)).toBe(plain);
  expect(storageError(plain)).toBeNull();
  expect(storageError("text")).toBeNull();
});

test("several refused addresses of one host are one fault", () => {
  const refused = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
  expect(storageError(new AggregateError([refused, refused]))).toMatchObject({
    fault: "unreachable",
  });
});
