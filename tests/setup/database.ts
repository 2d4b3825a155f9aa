import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, inject } from "vitest";
import { type Database, openDatabase } from "#db/client.server.ts";
import { engine } from "#db/dialect.ts";
import { testOffice } from "./office.ts";

let counter = 0;
const addresses = new WeakMap<Database, string>();

/** Where a test's database lies, to open it as another process would. */
export function addressOf(database: Database): string {
  const url = addresses.get(database);
  if (!url) throw new Error("Not the database of a test");
  return url;
}

/**
 * A real, migrated, empty database for each test of the file, on the engine under test.
 *
 * @example const db = testDatabase(); … await db().write(…)
 */
export function testDatabase(): () => Database {
  let database: Database | null = null;
  let drop: () => Promise<void> = async () => undefined;

  beforeEach(async () => {
    const copy = engine === "postgres" ? await copyPostgres() : copySqlite();
    database = await openDatabase(copy.url);
    addresses.set(database, copy.url);
    testOffice(database);
    drop = copy.drop;
  });

  afterEach(async () => {
    await database?.close();
    database = null;
    await drop();
  });

  return () => {
    if (!database) throw new Error("The database exists within a test only");
    return database;
  };
}

function copySqlite(): { url: string; drop(): Promise<void> } {
  const path = join(inject("scratch"), `${process.pid}-${counter++}.db`);
  copyFileSync(inject("template"), path);
  return {
    url: `file:${path}`,
    async drop() {
      for (const suffix of ["", "-wal", "-shm"]) rmSync(path + suffix, { force: true });
    },
  };
}

async function copyPostgres(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = inject("template");
  const name = `test_${process.pid}_${counter++}`;
  await administer(server, `create database ${name} template template_parkmatch`);
  return {
    url: server + name,
    drop: () => administer(server, `drop database ${name} with (force)`),
  };
}

async function administer(server: string, statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: `${server}postgres` });
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}
