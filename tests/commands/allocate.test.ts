import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { allocateFile } from "#app/commands/allocate/run.ts";

const folder = mkdtempSync(join(tmpdir(), "allocate-"));
afterAll(() => rmSync(folder, { recursive: true }));

const COMMAND = ["--import", "tsx", "app/commands/allocate.ts"];

function file(content: unknown): string {
  const path = join(folder, "instance.json");
  const plain = typeof content === "string" || Buffer.isBuffer(content);
  writeFileSync(path, plain ? content : JSON.stringify(content));
  return path;
}

function allocate(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...COMMAND, ...args], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

const STARTUPS = [
  { id: "a", prefs: ["x", "y"] },
  { id: "b", prefs: ["x"] },
  { id: "c", prefs: ["y"] },
];
const RESOURCES = [
  { id: "x", capacity: 1, prefs: ["b", "a"] },
  { id: "y", capacity: 1, prefs: ["a"] },
];
const INSTANCE = { startups: STARTUPS, resources: RESOURCES };

describe("npm run allocate", () => {
  test("prints the pairs, those without, blocking pairs and worth, and nothing else", () => {
    const { status, stdout, stderr } = allocate(file({ ...INSTANCE, method: "stable" }));
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout)).toEqual({
      pairs: [
        ["a", "y"],
        ["b", "x"],
      ],
      unmatched: ["c"],
      blockingPairs: 0,
      welfare: null,
    });
  });

  test("gives the greatest worth, and the worth of a stable allocation where weights are given", () => {
    const weights = { a: { x: 5.5, y: 0.2 }, b: { x: 5.1 }, c: { y: 100 } };
    const best = allocate(file({ ...INSTANCE, method: "welfare", weights }));
    expect(JSON.parse(best.stdout)).toEqual({
      pairs: [["a", "x"]],
      unmatched: ["b", "c"],
      blockingPairs: 1,
      welfare: 5.5,
      lottery: 1,
    });
    const stable = allocate(file({ ...INSTANCE, method: "stable", weights }));
    expect(JSON.parse(stable.stdout)).toMatchObject({ welfare: 5.3, blockingPairs: 0 });
  });

  test("records the seed of the lottery", () => {
    const tied = { startups: [{ id: "a", prefs: [["x", "y"]] }], resources: RESOURCES };
    const instance = { ...tied, resources: [{ id: "x", capacity: 1, prefs: [] }, RESOURCES[1]] };
    const { stdout } = allocate(file({ ...instance, method: "stable", seed: 42 }));
    expect(JSON.parse(stdout)).toMatchObject({ pairs: [["a", "y"]], lottery: 42 });
  });

  test("keeps minimums and maximums of both sides, and says how exposure is spread", () => {
    const { status, stdout } = allocate(
      file({
        startups: ["a", "b", "c"].map((id) => ({ id, prefs: [["x", "y"]], max: 2 })),
        resources: ["x", "y"].map((id) => ({ id, capacity: 2, min: 1, prefs: ["a", "b", "c"] })),
        conflicts: [["a", "x"]],
        reach: 1,
        method: "welfare",
      }),
    );
    expect(status).toBe(0);
    const found = JSON.parse(stdout);
    expect(found.unmatched).toEqual([]);
    expect(found.short).toEqual([]);
    expect(found.pairs).toHaveLength(4);
    expect(found.exposure.startups.after).toBeLessThanOrEqual(found.exposure.startups.before);
  });

  test("names the requirements that cannot hold together, each with its line", () => {
    const path = file(`{"method": "welfare", "startups": [
      {"id": "a", "min": 2, "max": 2, "prefs": ["x", "y"]},
      {"id": "b", "prefs": ["y"]}],
    "resources": [
      {"id": "x", "capacity": 1, "prefs": ["a"]},
      {"id": "y", "capacity": 1, "prefs": ["a", "b"]}],
    "conflicts": [
      ["b", "y"],
      ["a", "y"]]}`);
    const { status, stdout, stderr } = allocate(path);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.trim().split("\n").slice(1)).toEqual([
      `${path}:2: startup "a" must get at least 2`,
      `${path}:9: "a" and "y" may not be put together`,
    ]);
  });

  const lines = (replace: [string, string]) =>
    `{
  "startups": [
    {"id": "a", "prefs": ["x"]},
    {"id": "b", "prefs": ["x", "y"]}
  ],
  "resources": [
    {"id": "x", "capacity": 1, "prefs": ["a", "b"]},
    {"id": "y", "capacity": 2, "prefs": ["b"]}
  ],
  "weights": {
    "a": {"x": 1}
  },
  "method": "stable"
}
`.replace(...replace);

  test.each([
    [
      "JSON that breaks off",
      ['"method": "stable"\n}\n', '"method": "stable"'],
      /:13: not JSON: .*ends/,
    ],
    [
      "a missing comma",
      ['{"id": "a", "prefs": ["x"]},', '{"id": "a", "prefs": ["x"]}'],
      /:4: not JSON/,
    ],
    ["a comma too many", ['"b"]}\n', '"b"]},\n'], /:9: not JSON/],
    ["no startups", ['"startups"', '"startup"'], /:1: expected "startups"/],
    ["no capacity", ['"capacity": 1, ', ""], /:7: expected "capacity"/],
    ["no list", [', "prefs": ["x", "y"]', ""], /:4: expected "prefs"/],
    ["an id that is a number", ['"id": "y"', '"id": 5'], /:8: expected "id"/],
    ["an unknown resource", ['["x"]', '["q"]'], /:3: no such id: "q"/],
    ["an unknown startup", ['["b"]', '["z"]'], /:8: no such id: "z"/],
    ["an unknown id in the weights", ['"a": {"x"', '"a": {"q"'], /:11: no such id: "q"/],
    ["an id used twice", ['"id": "b"', '"id": "a"'], /:4: this id was used before: "a"/],
    ["an id listed twice", ['["x", "y"]', '["x", ["y", "x"]]'], /:4: listed before.*"x"/],
    ["places below nothing", ['"capacity": 2', '"capacity": -2'], /:8: expected a capacity/],
    ["half a place", ['"capacity": 2', '"capacity": 1.5'], /:8: expected a capacity/],
    ["a capacity in words", ['"capacity": 2', '"capacity": "2"'], /:8: expected "capacity"/],
    ["a weight beyond all numbers", ['{"x": 1}', '{"x": 1e999}'], /:11: expected a weight/],
    ["a weight in words", ['{"x": 1}', '{"x": "1"}'], /:11: expected a number/],
    ["a list within a tie", ['["x", "y"]', '[["x", ["y"]]]'], /:4: expected an id/],
    ["another method", ['"stable"', '"fair"'], /:13: expected "method"/],
    ["a seed that is no number", ['"stable"', '"stable", "seed": "1"'], /:13: expected "seed"/],
    ["a minimum for stable", ['"id": "a"', '"id": "a", "min": 1'], /:3: "min", "max"/],
    [
      "worth without weights",
      ['"weights": {\n    "a": {"x": 1}\n  },\n  "method": "stable"', '"method": "welfare"'],
      /:10: .*needs "weights"/,
    ],
  ] as [string, [string, string], RegExp][])(
    "refuses %s, with the line",
    async (_case, change, reason) => {
      const path = file(lines(change));
      const refused = await allocateFile(path).then(
        () => "",
        (error: unknown) => (error instanceof Error ? error.message : ""),
      );
      expect(refused).toMatch(reason);
      for (const line of refused.split("\n")) expect(line.startsWith(`${path}:`)).toBe(true);
    },
  );

  test.each(["stable", "welfare"])(
    "takes 0 places as places that are all taken: %s",
    async (method) => {
      const startups = ["a", "b"].map((id) => ({ id, prefs: ["x", "y"] }));
      const resources = [
        { id: "x", capacity: 0, prefs: ["a", "b"] },
        { id: "y", capacity: 1, prefs: ["a", "b"] },
      ];
      const weights = { a: { x: 9, y: 2 }, b: { x: 9, y: 1 } };
      const path = file(JSON.stringify({ startups, resources, method, weights }));
      expect(JSON.parse(await allocateFile(path))).toMatchObject({
        pairs: [["a", "y"]],
        unmatched: ["b"],
        blockingPairs: 0,
      });
    },
  );

  test("answers bad input on stderr alone, with exit code 2", () => {
    const path = file(lines(['"capacity": 1', '"capacity": -1']));
    expect(allocate(path)).toEqual({
      status: 2,
      stdout: "",
      stderr: `${path}:7: expected a capacity that is a whole number from 0: "-1"\n`,
    });
  });

  test("refuses bytes that are not UTF-8, a list, an empty file, a missing file and a folder", async () => {
    const refused = (path: string, reason: RegExp) =>
      expect(allocateFile(path)).rejects.toThrow(reason);
    await refused(file(Buffer.from([0x7b, 0x0a, 0xff, 0x7d])), /:2: not UTF-8/);
    await refused(file([]), /:1: expected an object/);
    await refused(file(""), /:1: not JSON/);
    await refused(join(folder, "none.json"), /no such file/);
    await refused(folder, /folder/);
    expect(allocate()).toMatchObject({ status: 2, stderr: expect.stringMatching(/Usage/) });
  });

  test("takes files of one long line", () => {
    const ids = Array.from({ length: 3_000 }, (_, at) => `${"long-".repeat(4)}${at}`);
    const instance = {
      startups: ids.map((id, at) => ({ id, prefs: ids.slice(at, at + 100) })),
      resources: ids.map((id, at) => ({
        id,
        capacity: 1,
        prefs: ids.slice(Math.max(0, at - 99), at + 1),
      })),
      method: "stable",
    };
    const path = file(instance);
    const { status, stdout } = allocate(path);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ unmatched: [], blockingPairs: 0 });
  });
});
