import pg from "pg";
import { describe, expect, inject, test } from "vitest";
import { openDatabase } from "#db/client.server.ts";
import { engine } from "#db/dialect.ts";
import { newId } from "#db/id.ts";
import { users } from "#db/schema/users.ts";

/** Runs with a database made in this way, and drops it. */
async function within(options: string, work: (url: string, client: pg.Client) => Promise<void>) {
  const server = inject("template");
  const name = `collation_${newId()}`;
  const admin = new pg.Client({ connectionString: `${server}postgres` });
  await admin.connect();
  await admin.query(`create database ${name} template template0 ${options}`);
  const client = new pg.Client({ connectionString: server + name });
  await client.connect();
  try {
    await work(server + name, client);
  } finally {
    await client.end();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  }
}

describe.runIf(engine === "postgres")("a database", () => {
  test("that sorts as Chinese is read sorts lists by bytes all the same", async () => {
    await within("locale_provider icu icu_locale 'zh' locale 'C'", async (url, client) => {
      const db = await openDatabase(url);
      await db.migrate();
      const words = ["b", "阿", "B", "é", "a", "中", "z"];
      await db.write((tx) =>
        tx.insert(users).values(
          words.map((sortKey) => ({
            email: `${sortKey}@example.com`,
            name: sortKey,
            passwordHash: "x",
            sortKey,
          })),
        ),
      );
      const rows = await db.read.select({ key: users.sortKey }).from(users).orderBy(users.sortKey);
      const byBytes = words.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      expect(rows.map(({ key }) => key)).toEqual(byBytes);
      // As the database itself would have it.
      const plain = await client.query("select name from users order by name");
      expect(plain.rows.map(({ name }) => name)).not.toEqual(byBytes);
      await db.close();
    });
  });

  test("whose sort columns lost their order is named at the start", async () => {
    await within("", async (url, client) => {
      const db = await openDatabase(url);
      await db.migrate();
      await client.query('alter table users alter column sort_key type text collate "default"');
      await expect(db.migrate()).rejects.toThrow("users.sort_key");
      await client.query('alter table users alter column sort_key type text collate "C"');
      await db.migrate();
      await db.close();
    });
  });

  test("that cannot hold Chinese is refused before anything is made in it", async () => {
    await within("encoding 'LATIN1' locale 'C'", async (url, client) => {
      const db = await openDatabase(url);
      await expect(db.migrate()).rejects.toMatchObject({ name: "ConfigError" });
      const { rows } = await client.query("select 1 from pg_tables where schemaname = 'public'");
      expect(rows).toEqual([]);
      await db.close();
    });
  });
});
