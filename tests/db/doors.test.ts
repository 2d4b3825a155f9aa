import { statSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { engine } from "#db/dialect.ts";
import { ConstraintError } from "#db/errors.ts";
import { lockWhole } from "#db/queries/lock.server.ts";
import { settings } from "#db/schema/jobs.ts";
import { memberships, users } from "#db/schema/users.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { writerOf } from "#tests/setup/sqlite.ts";

const db = testDatabase();

function person(email: string) {
  return { email, name: "示例", passwordHash: "x" };
}

describe("write", () => {
  test("is all or nothing", async () => {
    const failing = db().write(async (tx) => {
      await tx.insert(users).values(person("a@example.com"));
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    expect(await db().read.$count(users)).toBe(0);
  });

  test("loses no update when many lock what they read and change it at once", async () => {
    await db().write((tx) => tx.insert(settings).values({ key: "n", value: 0 }));
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        db().write(async (tx) => {
          await lockWhole(tx, "reference");
          const [row] = await tx.select().from(settings).where(eq(settings.key, "n"));
          await tx.update(settings).set({ value: Number(row?.value) + 1 });
        }),
      ),
    );
    const kept = results.filter((result) => result.status === "fulfilled").length;
    const [row] = await db().read.select().from(settings);
    expect(kept).toBe(20);
    expect(row?.value).toBe(20);
  });

  test("joins the outer transaction", async () => {
    const failing = db().write(async () => {
      await db().write((tx) => tx.insert(users).values(person("inner@example.com")));
      throw new Error("outer fails");
    });
    await expect(failing).rejects.toThrow("outer fails");
    expect(await db().read.$count(users)).toBe(0);
  });

  test("is not seen by readers before it is whole", async () => {
    await db().write(async (tx) => {
      await tx.insert(users).values(person("half@example.com"));
      expect(await db().read.$count(users)).toBe(0);
    });
    expect(await db().read.$count(users)).toBe(1);
  });
});

describe("constraints are one set of errors on both engines", () => {
  test("unique", async () => {
    await db().write((tx) => tx.insert(users).values(person("a@example.com")));
    const again = db().write((tx) => tx.insert(users).values(person("a@example.com")));
    await expect(again).rejects.toMatchObject({ name: "ConstraintError", kind: "unique" });
    await expect(again).rejects.toBeInstanceOf(ConstraintError);
  });

  test("foreign key", async () => {
    const orphan = db().write((tx) =>
      tx
        .insert(memberships)
        .values({ userId: "nobody", organizationId: "nothing", role: "founder" }),
    );
    await expect(orphan).rejects.toMatchObject({ kind: "foreign-key" });
  });
});

test("JSON, flags, instants and fen beyond 32 bits come back as they went in", async () => {
  const at = new Date("2026-11-24T01:02:03.456Z");
  const [user] = await db().write((tx) =>
    tx
      .insert(users)
      .values({ ...person("b@example.com"), systemAdmin: true, disabledAt: at })
      .returning(),
  );
  expect(user).toMatchObject({ systemAdmin: true, disabledAt: at });
  await db().write((tx) => tx.insert(settings).values({ key: "j", value: { 词: ["a", 1, null] } }));
  const [row] = await db().read.select().from(settings);
  expect(row?.value).toEqual({ 词: ["a", 1, null] });
});

describe.runIf(engine === "sqlite")("upkeep of a file", () => {
  test("statistics are there after a load, and refreshed later", async () => {
    const writer = await writerOf(db());
    for (let index = 0; index < 50; index++) {
      await db().write((tx) => tx.insert(users).values(person(`${index}@example.com`)));
    }
    await db().optimize(true);
    const known = writer.prepare("select idx, stat from sqlite_stat1 where tbl = 'users'").all();
    expect(known).toContainEqual({ idx: "users_email", stat: "50 1" });
    await db().optimize(false);
  });

  test("a log that has grown large is brought back into the file and cut", async () => {
    const writer = await writerOf(db());
    const size = () => statSync(`${writer.name}-wal`).size;
    // A reader in the middle of something keeps the log from being used anew.
    const other = new Sqlite(writer.name, { readonly: true });
    other.exec("BEGIN");
    other.prepare("select count(*) from users").get();
    for (let index = 0; index < 20; index++) {
      const value = "x".repeat(1_000_000);
      await db().write((tx) => tx.insert(settings).values({ key: String(index), value }));
    }
    expect(size()).toBeGreaterThan(16 * 1024 * 1024);
    await db().checkpoint();
    expect(size()).toBeGreaterThan(16 * 1024 * 1024);
    other.exec("COMMIT");
    other.close();
    await db().checkpoint();
    expect(size()).toBe(0);
    expect(await db().read.$count(settings)).toBe(20);
  });
});
