import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Ratio } from "#app/packages/deal-ranking/index.ts";
import { aMarket } from "#app/packages/deal-ranking/tests/market.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const market = aMarket(5, { startups: 120, providers: 15 });

function lines(records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}

/** A folder of deal files, some of them replaced. */
function deals(files: Partial<Record<"startups" | "providers" | "links", string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "deals-"));
  folders.push(folder);
  for (const name of ["startups", "providers", "links"] as const) {
    writeFileSync(join(folder, `${name}.jsonl`), files[name] ?? lines(market[name]));
  }
  return folder;
}

function run(command: "evaluate" | "rank", ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", `app/commands/${command}.ts`, ...args],
    { encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

describe("npm run evaluate", () => {
  test("prints the engine and the simple orders as one JSON object", () => {
    const { status, stdout } = run("evaluate", deals(), "--json");
    expect(status).toBe(0);
    const result = JSON.parse(stdout);
    expect(result.providers).toBe(15);
    expect(result.queries).toBeGreaterThan(10);
    expect(result.seconds).toBeGreaterThan(0);
    const names = [
      "popularity",
      "tags",
      "bm25",
      "blend",
      "latest",
      "lifts",
      "liftsYear",
      "neighbours",
    ];
    expect(Object.keys(result.baselines)).toEqual([...names, "fitted"]);
    expect(Object.keys(result.ratios)).toEqual(Object.keys(result.baselines));
    expect(Object.keys(result.baselines)).toContain(result.best);
    for (const { ratio, low, high } of Object.values<Ratio>(result.ratios)) {
      expect(low).toBeLessThanOrEqual(ratio);
      expect(high).toBeGreaterThanOrEqual(ratio);
    }
    for (const metrics of [result.engine, ...Object.values(result.baselines)]) {
      expect(Object.keys(metrics)).toEqual([
        "recall@1",
        "recall@5",
        "recall@10",
        "recall@50",
        "mrr",
        "ndcg@10",
      ]);
    }
  });

  test("prints a table that tells the cut and every part's weights", () => {
    const { status, stdout } = run("evaluate", deals(), "--cut", "2014-03-01");
    expect(status).toBe(0);
    expect(stdout).toContain("on or after 2014-03-01");
    expect(stdout).toMatch(/engine +0\.\d{3}/);
    expect(stdout).toMatch(/activity +deals/);
  });

  test.each([
    ["broken JSON", { startups: '{"id":"s"}\n{"id":\n' }, /startups\.jsonl:2: not JSON/],
    ["no id", { providers: '{"name":"p"}\n' }, /providers\.jsonl:1: expected "id"/],
    [
      "tags that are no list",
      { startups: '{"id":"s","tags":"games"}\n' },
      /startups\.jsonl:1: expected "tags"/,
    ],
    [
      "a line of ten megabytes",
      { startups: `${JSON.stringify({ id: "s", text: "x".repeat(1e7) })}\n` },
      /startups\.jsonl:1: line is longer/,
    ],
    ["no link at all", { links: "\n" }, /links\.jsonl: holds no link/],
    [
      "links of one day",
      { links: '{"startup":"s1","provider":"p1","date":"2014-01-01"}\n' },
      /no links before the cut/,
    ],
  ])("%s is said with its place, exit code 2", (_, files, message) => {
    const { status, stderr, stdout } = run("evaluate", deals(files));
    expect(stderr).toMatch(message);
    expect(status).toBe(2);
    expect(stdout).toBe("");
  });

  test("every link to somebody unknown is named", () => {
    const links = lines([
      { startup: "s1", provider: "nobody", date: "2014-01-01" },
      { startup: "s1", provider: "p1", date: "2014-01-01" },
      { startup: "ghost", provider: "p1", date: "2014-01-01" },
    ]);
    const { status, stderr } = run("evaluate", deals({ links }));
    expect(status).toBe(2);
    expect(stderr).toContain('links.jsonl:1: unknown provider "nobody"');
    expect(stderr).toContain('links.jsonl:3: unknown startup "ghost"');
  });

  test.each([
    ["a cut that is no date", ["--cut", "soon"], /not a date/],
    ["a cut after everything", ["--cut", "2030-01-01"], /no links on or after/],
    ["an unknown option", ["--fast"], /Usage/],
  ])("%s is refused", (_, options, message) => {
    const { status, stderr } = run("evaluate", deals(), ...options);
    expect(stderr).toMatch(message);
    expect(status).toBe(2);
  });

  test("a folder without the files is refused", () => {
    const { status, stderr } = run("evaluate", tmpdir());
    expect(stderr).toMatch(/startups\.jsonl: no such file/);
    expect(status).toBe(2);
  });
});

describe("npm run rank", () => {
  test("prints a line a question with the best providers, best first", () => {
    const folder = deals();
    const file = join(folder, "queries.jsonl");
    writeFileSync(
      file,
      lines([{ id: "new", text: "", tags: ["games"] }, market.startups[3], { id: "blank" }]),
    );
    const { status, stdout } = run("rank", folder, file);
    expect(status).toBe(0);
    const found = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(found.map(({ startup }) => startup)).toEqual(["new", market.startups[3]?.id, "blank"]);
    for (const { providers } of found) {
      expect(providers).toHaveLength(15);
      const scores = providers.map(({ score }: { score: number }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }
  });

  test("keeps every identifier as it is written", () => {
    const ids = [
      "007",
      "7",
      "07.0",
      " a",
      "a",
      "A",
      "a ",
      "1e3",
      "9007199254740993",
      "900719925474099312345",
    ];
    const dates = ["2014-01-01", "2014-02-01", "2014-03-01"];
    const folder = deals({
      startups: lines(ids.map((id) => ({ id }))),
      providers: lines(ids.map((id) => ({ id, name: "" }))),
      links: lines(
        ids.flatMap((id) => dates.map((date) => ({ startup: id, provider: id, date }))),
      ).replace(/"(9\d{15,})"/g, "$1"),
    });
    const file = join(folder, "queries.jsonl");
    writeFileSync(file, `${lines(ids.map((id) => ({ id })))}{"id":9007199254740993}\n`);
    const { status, stdout, stderr } = run("rank", folder, file);
    expect(stderr).not.toContain("unknown");
    expect(status).toBe(0);
    const found = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(found.map(({ startup }) => startup)).toEqual([...ids, "9007199254740993"]);
    for (const { startup, providers } of found) expect(providers[0].id).toBe(startup);
    expect(new Set(found[0].providers.map(({ id }: { id: string }) => id))).toEqual(new Set(ids));
  });

  test("a bad question is said with its line", () => {
    const folder = deals();
    const file = join(folder, "queries.jsonl");
    writeFileSync(file, '{"id":"a"}\n{"tags":[]}\n');
    const { status, stderr, stdout } = run("rank", folder, file);
    expect(stderr).toMatch(/queries\.jsonl:2: expected "id"/);
    expect(status).toBe(2);
    expect(stdout).toBe("");
  });
});
