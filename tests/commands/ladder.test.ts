import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { RUNGS } from "#app/domain/companies/ladders/types.ts";
import { RUNG_VERSIONS } from "#app/domain/companies/ladders/versions.ts";

const folder = mkdtempSync(join(tmpdir(), "ladder-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(...lines: (string | object)[]): string {
  const path = join(folder, "claims.jsonl");
  writeFileSync(
    path,
    lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"),
  );
  return path;
}

function ladder(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "app/commands/ladder.ts", ...args],
    { encoding: "utf8" },
  );
  return { status, stderr, lines: stdout.split("\n").filter((line) => line !== "") };
}

const CLAIM = {
  id: "a",
  asOf: "2026-11-27",
  registeredOn: "2019-03-01",
  area: "闵行区",
  years: [2025, 2024, 2023].map((year) => ({
    year,
    sales: 40_000_000,
    totalIncome: 42_000_000,
    highTechIncome: 30_000_000,
    rdExpense: 2_000_000,
    rdInChina: 2_000_000,
    employees: 80,
    rdStaff: 10,
    totalAssets: 60_000_000,
  })),
  ip: { classOne: 1, classTwo: 0 },
  credentials: [{ kind: "high-tech-enterprise", validFrom: "2024-01-01", validTo: "2026-12-31" }],
  facts: { seriousAccident: false, dishonesty: false },
};

interface Told {
  rung: string;
  version: string | null;
  verdict: string;
  conditions: { key: string; verdict: string; have: unknown; need: string }[];
}

describe("npm run ladder", () => {
  test("tells every rung with its version, and what it has and needs", () => {
    const { status, stderr, lines } = ladder(file(CLAIM));
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const { id, rungs } = JSON.parse(lines[0] ?? "") as { id: string; rungs: Told[] };
    expect(id).toBe("a");
    expect(rungs.map(({ rung }) => rung)).toEqual(RUNGS);
    const told = (rung: string) => rungs.find((each) => each.rung === rung);
    expect(told("high-tech-enterprise")).toEqual({
      rung: "high-tech-enterprise",
      version: "2016",
      verdict: "needs_person",
      conditions: [
        { key: "age", verdict: "met", have: 2828, need: "≥365 days" },
        { key: "ip", verdict: "met", have: 1, need: "classOne ≥1 or classTwo ≥1" },
        { key: "field", verdict: "needs_person", have: null, need: "judged by experts" },
        { key: "rd-staff", verdict: "met", have: 0.125, need: "≥10%" },
        { key: "rd-ratio", verdict: "met", have: 0.05, need: "≥5%" },
        { key: "rd-in-china", verdict: "met", have: 1, need: "≥60%" },
        { key: "high-tech-income", verdict: "met", have: 0.714286, need: "≥60%" },
        {
          key: "innovation-score",
          verdict: "needs_person",
          have: null,
          need: ">70 of 100, judged by experts",
        },
        { key: "offences", verdict: "met", have: "no", need: "seriousAccident: no" },
      ],
    });
    expect(told("tech-sme")).toEqual({
      rung: "tech-sme",
      version: "2017",
      verdict: "met",
      conditions: [
        { key: "staff", verdict: "met", have: 80, need: "≤500" },
        { key: "sales", verdict: "met", have: 40_000_000, need: "≤200000000" },
        { key: "assets", verdict: "met", have: 60_000_000, need: "≤200000000" },
        {
          key: "conduct",
          verdict: "met",
          have: "none",
          need: "seriousAccident: no and dishonesty: no",
        },
        { key: "score", verdict: "met", have: "74–84", need: "waived" },
        { key: "rd-staff-points", verdict: "met", have: 4, need: "waived" },
      ],
    });
  });

  test("chooses the rules by the act and the day of the claim", () => {
    const { lines } = ladder(
      file(CLAIM, { ...CLAIM, act: "review" }, { ...CLAIM, asOf: "2026-03-31" }),
    );
    expect(
      lines.map(
        (line) =>
          (JSON.parse(line).rungs as Told[]).find(({ rung }) => rung === "little-giant")?.version,
      ),
    ).toEqual(["B", "A", "A"]);
  });

  test("keeps ids exactly as they are written", () => {
    const ids = ["12345678901234567890", "1.50", '"007"', '" a "', "0"];
    const { lines } = ladder(file(...ids.map((id) => `{"id":${id},"asOf":"2026-11-27"}`)));
    expect(lines.map((line) => /^\{"id":(.*),"rungs":\[/.exec(line)?.[1])).toEqual(ids);
  });

  test("reads what is missing, null or below zero as a blank, and says so of the last", () => {
    const { status, stderr, lines } = ladder(
      file(
        { id: 1, asOf: "2026-11-27" },
        { ...CLAIM, years: [{ year: 2025, employees: -3, sales: null }] },
      ),
    );
    expect(status).toBe(0);
    expect(stderr).toMatch(/:2: "years\.2025\.employees" is below zero/);
    for (const line of lines) {
      const sme = (JSON.parse(line).rungs as Told[]).find(({ rung }) => rung === "tech-sme");
      expect(sme?.conditions.slice(0, 3)).toEqual([
        expect.objectContaining({ key: "staff", verdict: "unknown", have: null }),
        expect.objectContaining({ key: "sales", verdict: "unknown", have: null }),
        expect.objectContaining({ key: "assets", verdict: "unknown", have: null }),
      ]);
    }
  });

  test.each([
    ["broken JSON", '{"id":1,', /:2: not JSON/],
    ["a list", "[]", /:2: expected an object/],
    ["no id", { asOf: "2026-11-27" }, /:2: expected "id"/],
    ["no day", { id: 1 }, /:2: "asOf"/],
    ["a day that is none", { id: 1, asOf: "2026-02-30" }, /:2: "asOf"/],
    ["an act that is none", { id: 1, asOf: "2026-11-27", act: "renew" }, /:2: "act"/],
    [
      "a figure in words",
      { ...CLAIM, years: [{ year: 2025, sales: "5000万" }] },
      /:2: "years\.0\.sales"/,
    ],
    [
      "a year twice",
      { ...CLAIM, years: [{ year: 2025 }, { year: 2025 }] },
      /:2: "years": 2025 stands twice/,
    ],
  ])("stops at %s with file, line and place", (_case, line, reason) => {
    const path = file(CLAIM, line);
    const { status, stderr, lines } = ladder(path);
    expect(status).toBe(2);
    expect(stderr).toContain(path);
    expect(stderr).toMatch(reason);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(lines).toHaveLength(1);
  });

  test("says how it is used", () => {
    expect(ladder()).toMatchObject({ status: 2, stderr: expect.stringMatching(/Usage/) });
    expect(ladder(join(folder, "none.jsonl"))).toMatchObject({ status: 2 });
  });
});

test("docs/ladders.md names every key of every version", () => {
  const documented = readFileSync("docs/ladders.md", "utf8");
  for (const { rung, conditions } of RUNG_VERSIONS) {
    const section = documented.split(/^## /m).find((part) => part.startsWith(`\`${rung}\``)) ?? "";
    for (const { key } of conditions) expect(section, `${rung} ${key}`).toContain(`\`${key}\``);
  }
});
