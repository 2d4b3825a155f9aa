import { DrizzleQueryError } from "drizzle-orm";
import { expect, test } from "vitest";
import { createLog } from "#app/platform/log.server.ts";

test("a failed query is told without what was to be written", () => {
  const lines: string[] = [];
  const log = createLog({ logLevel: "info" }, { write: (line) => void lines.push(line) });
  const cause = new Error("database is locked");
  const error = new DrizzleQueryError(
    "insert into users …",
    ["guzhiyao@jiguang.example", "两行\n正文"],
    cause,
  );
  log.error({ error }, "request failed");
  const told = lines.join("");
  expect(told).toContain("insert into users");
  expect(told).toContain("database is locked");
  expect(told).toContain("log.test.ts");
  expect(told).not.toContain("guzhiyao");
  expect(told).not.toContain("正文");
});
