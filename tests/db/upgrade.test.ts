import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { getTableColumns, getTableName, is, Table } from "drizzle-orm";
import { drizzle as drizzleSqlite } from "drizzle-orm/better-sqlite3";
import { migrate as migrateSqlite } from "drizzle-orm/better-sqlite3/migrator";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import { migrate as migratePostgres } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Database, openDatabase } from "#db/client.server.ts";
import { engine, type table as tableOf } from "#db/dialect.ts";
import { newId } from "#db/id.ts";
import * as schema from "#db/schema/index.ts";
import { type FirstTable, firstTables, ROWS, type Row, rowsOf } from "#tests/setup/first-schema.ts";

/*
 * Whoever began with the first schema comes to the newest with everything: each of its tables is filled, then all
 * later migrations run as a start of the product runs them.
 */

/**
 * What a later migration takes away on purpose: people sign in again, matches are computed anew, reservations are lines
 * of the ledger (below).
 */
const TAKEN_AWAY = new Set(["sessions", "matches", "reservations"]);
/** What a later migration moves: the table where it stands now, and columns that have another name there. */
const MOVED: Record<string, { to: string; columns: Record<string, string> }> = {
  observations: { to: "readings", columns: { observed_at: "as_of" } },
};
/** What a later migration adds: the job that computes them. */
const ADDED: Record<string, number> = { jobs: 1 };

type AnyTable = ReturnType<typeof tableOf>;
const newest = Object.values(schema).filter((value) => is(value, Table)) as unknown as AnyTable[];
const first = firstTables();

interface Raw {
  query(statement: string): Promise<Row[]>;
  insert(table: FirstTable, row: Row): Promise<void>;
  close(): Promise<void>;
}

let raw: Raw;
let db: Database;

beforeAll(async () => {
  const scratch = join(inject("scratch"), newId());
  const { url, opened } = await (engine === "postgres"
    ? firstPostgres(scratch)
    : firstSqlite(scratch));
  raw = opened;
  for (const table of first) {
    for (const row of rowsOf(table)) await raw.insert(table, row);
  }
  db = await openDatabase(url);
  await db.migrate();
});

afterAll(async () => {
  await db.close();
  await raw.close();
});

describe("an upgrade from the first schema", () => {
  test("has something to lose in each table", () => {
    expect(first.length).toBeGreaterThan(30);
    expect([...TAKEN_AWAY].every((name) => first.some((table) => table.name === name))).toBe(true);
  });

  test.each(first.filter(({ name }) => !TAKEN_AWAY.has(name)))(
    "keeps every row of $name with what stands in it",
    async (table) => {
      const { to, columns } = MOVED[table.name] ?? { to: table.name, columns: {} };
      const rows = await raw.query(`select * from ${to}`);
      expect(rows).toHaveLength(ROWS + (ADDED[table.name] ?? 0));
      const kept = Object.keys(rows[0] ?? {});
      for (const row of rowsOf(table)) {
        const same = Object.fromEntries(
          Object.values(table.columns)
            .map(({ name, type }) => ({ name: columns[name] ?? name, value: row[name], type }))
            .filter(({ name }) => kept.includes(name))
            .map(({ name, value, type }) => [name, stored(value ?? null, type)]),
        );
        expect(rows).toContainEqual(expect.objectContaining(same));
      }
    },
  );

  test.each(newest.map((table) => [getTableName(table), table] as const))(
    "leaves %s readable, with a parent for every child",
    async (_name, table) => {
      const rows = await db.read.select().from(table);
      const columns = Object.entries(getTableColumns(table));
      for (const row of rows as Record<string, unknown>[]) {
        for (const [key, column] of columns) {
          if (column.notNull) expect(row[key], `${_name}.${column.name}`).not.toBeNull();
        }
      }
    },
  );

  test("makes lines of the ledger of what places were taken, and balances of their sums", async () => {
    const reserved = rowsOf(tableNamed("reservations"));
    const lines = await db.read.select().from(schema.ledger);
    for (const row of reserved) {
      const own = lines.filter(({ subjectId }) => subjectId === row.deal_id);
      const held = own.reduce((sum, { delta }) => sum + delta, 0);
      expect(held).toBe(row.state === "released" ? 0 : row.quantity);
    }
    const balances = await db.read.select().from(schema.balances);
    expect(balances.length).toBeGreaterThan(0);
    for (const { resourceId, unit, taken } of balances) {
      const own = lines.filter((line) => line.resourceId === resourceId && line.unit === unit);
      expect(own.reduce((sum, { delta }) => sum + delta, 0)).toBe(taken);
    }
  });

  test("gives an offer that waits a version that can be accepted, and names outcomes by their age", async () => {
    const waiting = rowsOf(tableNamed("deals")).filter(({ state }) => state === "offered");
    expect(waiting.length).toBeGreaterThan(0);
    const versions = await db.read.select().from(schema.offers);
    expect(versions.map(({ dealId }) => dealId).sort()).toEqual(waiting.map(({ id }) => id).sort());
    expect(
      versions.every(({ state, terms }) => state === "open" && !Object.keys(terms).length),
    ).toBe(true);
    const outcomes = await db.read.select().from(schema.outcomes);
    expect(outcomes.every(({ state, side }) => state === "recorded" && side === "provider")).toBe(
      true,
    );
  });

  test("breaks no foreign key", async () => {
    if (engine === "sqlite") {
      expect(await raw.query("pragma foreign_key_check")).toEqual([]);
    } else {
      const unproven = await raw.query("select conname from pg_constraint where not convalidated");
      expect(unproven).toEqual([]);
    }
  });
});

function tableNamed(name: string): FirstTable {
  const table = first.find((known) => known.name === name);
  if (!table) throw new Error(`The first schema had no ${name}`);
  return table;
}

/** A value as the driver gives it back. */
function stored(value: Row[string], type: string): unknown {
  if (value === null) return null;
  if (engine === "sqlite") return typeof value === "boolean" ? Number(value) : value;
  if (type === "jsonb") return JSON.parse(String(value));
  if (type === "bigint") return String(value);
  return type.startsWith("timestamp") ? new Date(Number(value)) : value;
}

async function firstSqlite(scratch: string): Promise<{ url: string; opened: Raw }> {
  const folder = firstMigration(scratch, "sqlite");
  const path = join(scratch, "first.db");
  const connection = new Sqlite(path);
  migrateSqlite(drizzleSqlite(connection), { migrationsFolder: folder });
  const opened: Raw = {
    query: async (statement) => connection.prepare(statement).all() as Row[],
    async insert(table, row) {
      const values = Object.values(row).map((value) =>
        typeof value === "boolean" ? Number(value) : value,
      );
      connection
        .prepare(
          `insert into ${table.name} (${names(row)}) values (${values.map(() => "?").join()})`,
        )
        .run(values);
    },
    close: async () => void connection.close(),
  };
  return { url: `file:${path}`, opened };
}

async function firstPostgres(scratch: string): Promise<{ url: string; opened: Raw }> {
  const folder = firstMigration(scratch, "postgres");
  const server = inject("template");
  const name = `first_${process.pid}`;
  const admin = new pg.Client({ connectionString: `${server}postgres` });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const client = new pg.Client({ connectionString: server + name });
  await client.connect();
  await migratePostgres(drizzlePostgres(client), { migrationsFolder: folder });
  const opened: Raw = {
    query: async (statement) => (await client.query(statement)).rows,
    async insert(table, row) {
      const values = Object.entries(row).map(([key, value]) =>
        table.columns[key]?.type.startsWith("timestamp") && value !== null
          ? new Date(Number(value))
          : value,
      );
      const marks = values.map((_, index) => `$${index + 1}`).join();
      await client.query(`insert into ${table.name} (${names(row)}) values (${marks})`, values);
    },
    async close() {
      await client.end();
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
  return { url: server + name, opened };
}

function names(row: Row): string {
  return Object.keys(row)
    .map((name) => `"${name}"`)
    .join();
}

/** A folder of migrations that ends with the first. */
function firstMigration(scratch: string, of: "sqlite" | "postgres"): string {
  const folder = join(scratch, of);
  mkdirSync(join(folder, "meta"), { recursive: true });
  cpSync(`db/migrations/${of}/0000_start.sql`, join(folder, "0000_start.sql"));
  const journal: { entries: unknown[] } = JSON.parse(
    readFileSync(`db/migrations/${of}/meta/_journal.json`, "utf8"),
  );
  const entries = journal.entries.slice(0, 1);
  writeFileSync(join(folder, "meta/_journal.json"), JSON.stringify({ ...journal, entries }));
  return folder;
}
