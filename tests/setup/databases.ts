import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { engine } from "#db/dialect.ts";
import { openPostgres } from "#db/postgres.server.ts";
import { openSqlite } from "#db/sqlite.server.ts";
import { startPostgres } from "./postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The migrated database that each test copies: a file, or the address of a PostgreSQL server. */
    template: string;
    scratch: string;
  }
}

/** Migrates once; each test then gets a copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const scratch = await mkdtemp(join(tmpdir(), "parkmatch-test-"));
  project.provide("scratch", scratch);
  const stop =
    engine === "postgres" ? await preparePostgres(project) : await prepareSqlite(project, scratch);
  return async () => {
    await stop();
    rmSync(scratch, { recursive: true, force: true });
  };
}

async function prepareSqlite(project: TestProject, scratch: string): Promise<() => Promise<void>> {
  const path = join(scratch, "template.db");
  const opened = openSqlite(path);
  await opened.migrate();
  await opened.close();
  project.provide("template", path);
  return async () => undefined;
}

async function preparePostgres(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  if (!server) throw new Error("No PostgreSQL binaries under /usr/lib/postgresql");
  const admin = new pg.Client({ connectionString: server.url("postgres") });
  await admin.connect();
  await admin.query("create database template_parkmatch");
  await admin.end();
  const opened = await openPostgres(server.url("template_parkmatch"));
  await opened.migrate();
  await opened.close();
  project.provide("template", server.url(""));
  return () => server.stop();
}
