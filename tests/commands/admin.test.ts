import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "admin-"));
afterAll(() => rmSync(folder, { recursive: true }));

function admin(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "app/commands/admin.ts", ...args],
    {
      encoding: "utf8",
      env: {
        ...process.env,
        DATABASE_URL: "",
        DATA_DIR: folder,
        PUBLIC_URL: "https://park.example/",
      },
    },
  );
  return { status, stdout, stderr };
}

const LINK = /^https:\/\/park\.example\/set-password\?token=[\w-]{43}$/m;

describe("npm run admin", () => {
  test("makes the first administrator of an empty database, and says once where to set the password", () => {
    const { status, stdout, stderr } = admin("create", " Root@Example.com", "根", "管理员");
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout).toContain("root@example.com");
    expect(stdout).toMatch(LINK);
  });

  test("tells in a sentence what cannot be, and ends with 2", () => {
    const again = admin("create", "root@example.com");
    expect(again).toMatchObject({ status: 2, stdout: "" });
    expect(again.stderr).toContain("is a system administrator already");
    const nobody = admin("reset", "nobody@example.com");
    expect(nobody).toMatchObject({ status: 2, stdout: "" });
    expect(nobody.stderr).toContain("Nobody has an account");
    for (const args of [[], ["delete", "a@example.com"], ["reset"], ["create", "root"]]) {
      const wrong = admin(...args);
      expect(wrong).toMatchObject({ status: 2, stdout: "" });
      expect(wrong.stderr).toContain("Usage: npm run -s admin");
    }
  });

  test("resets the password of whoever has an account", () => {
    const { status, stdout } = admin("reset", "ROOT@example.com");
    expect(status).toBe(0);
    expect(stdout).toMatch(LINK);
  });
});
