import { chmodSync, existsSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { newId } from "#db/id.ts";
import { openSqlite } from "#db/sqlite.server.ts";

const rights = (path: string) => (statSync(path).mode & 0o777).toString(8);

test("the database, what lies beside it and its folder are for this account alone", async () => {
  const folder = join(inject("scratch"), newId(), "data");
  const path = join(folder, "parkmatch.db");
  const opened = openSqlite(path);
  await opened.migrate();
  expect(rights(folder)).toBe("700");
  for (const suffix of ["", "-wal", "-shm", "-migrating"]) {
    expect(rights(path + suffix), suffix).toBe("600");
  }
  await opened.close();
});

test("one that an earlier version left open is closed; a folder that everybody shares stays", async () => {
  const shared = join(inject("scratch"), newId());
  mkdirSync(shared);
  chmodSync(shared, 0o1777);
  const path = join(shared, "parkmatch.db");
  const first = openSqlite(path);
  await first.migrate();
  await first.close();
  chmodSync(path, 0o644);
  const again = openSqlite(path);
  expect(rights(path)).toBe("600");
  expect(statSync(shared).mode & 0o1777).toBe(0o1777);
  await again.close();
  expect(existsSync(path)).toBe(true);
});
