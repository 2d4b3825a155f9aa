import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "classify-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: string | Buffer): string {
  const path = join(folder, "texts.jsonl");
  writeFileSync(path, content);
  return path;
}

function classify(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "app/commands/classify.ts", ...args],
    { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  return { status, stderr, lines: stdout.split("\n").filter((line) => line !== "") };
}

describe("npm run classify", () => {
  test("prints each text's sectors in order, with words at their places in the text", () => {
    const text = "我們研發固態激光雷達，用於自動駕駛汽車。";
    const { status, stderr, lines } = classify(
      file(`${JSON.stringify({ id: "a", text })}\n\n{"id":2,"text":"社区火锅店"}`),
    );
    expect(stderr).toBe("");
    expect(status).toBe(0);
    const [first, second] = lines.map((line) => JSON.parse(line));
    expect(first.id).toBe("a");
    expect(first.sectors[0].key).toBe("sensor");
    expect(first.sectors[0].score).toBeGreaterThan(0);
    expect(first.sectors[0].score).toBeLessThanOrEqual(1);
    const [term] = first.sectors[0].terms;
    expect(term.term).toBe("固态激光雷达");
    expect(text.slice(term.start, term.end)).toBe("固態激光雷達");
    expect(second).toEqual({ id: 2, sectors: [] });
  });

  test("keeps ids exactly as they are written", () => {
    const ids = [
      "0",
      "12345678901234567890",
      "91310000775785552123",
      "-7",
      "1.50",
      '"007"',
      '"12345678901234567890"',
      '" a "',
      '"甲\\u0031"',
    ];
    const { lines } = classify(
      file(ids.map((id) => `{"x":{"id":1}, "id" : ${id} ,"text":"机器人"}`).join("\n")),
    );
    expect(lines.map((line) => /^\{"id":(.*),"sectors":\[/.exec(line)?.[1])).toEqual([
      ...ids.slice(0, -1),
      '"甲1"',
    ]);
  });

  test("takes a line separator inside a text for what it is", () => {
    const { status, lines } = classify(file('{"id":1,"text":"工业\u2028机器人"}\n'));
    expect(status).toBe(0);
    expect(lines).toHaveLength(1);
  });

  test.each([
    ["broken JSON", '{"id":1,"text":"机器人"}\n{"id":2,\n', /:2: not JSON/],
    ["no text", '{"id":1}\n', /:1: expected "text"/],
    ["no id", '{"text":"机器人"}\n', /:1: expected "id"/],
    ["a list", "[]\n", /:1: expected an object/],
    ["bytes that are not UTF-8", Buffer.from([0x7b, 0xff, 0x0a]), /:1: not UTF-8/],
    [
      "a line of ten megabytes",
      `\n${JSON.stringify({ id: 1, text: "x".repeat(1e7) })}\n`,
      /:2: line is longer/,
    ],
  ])("stops at %s with file, line and reason", (_case, content, reason) => {
    const path = file(content);
    const { status, stderr } = classify(path);
    expect(status).toBe(2);
    expect(stderr).toContain(path);
    expect(stderr).toMatch(reason);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  test("says what is wrong with the file's name", () => {
    expect(classify(join(folder, "none.jsonl"))).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/no such file/),
    });
    expect(classify(folder)).toMatchObject({ status: 2, stderr: expect.stringMatching(/folder/) });
    expect(classify()).toMatchObject({ status: 2, stderr: expect.stringMatching(/Usage/) });
  });
});
