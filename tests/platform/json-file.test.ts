import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { readJsonFile } from "#app/platform/json-file.server.ts";
import { syntaxFault } from "#app/platform/json-syntax.ts";

const folder = mkdtempSync(join(tmpdir(), "json-file-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: string): string {
  const path = join(folder, "value.json");
  writeFileSync(path, content);
  return path;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** JSON with one character taken out, put in or changed. */
const spoilt = fc
  .tuple(fc.json(), fc.nat(), fc.constantFrom("", ..."{}[],:\"\\ \n\t-+.0eEu1tfn'"), fc.boolean())
  .map(([text, at, sign, over]) => {
    const from = at % (text.length + 1);
    return text.slice(0, from) + sign + text.slice(from + (over ? 1 : 0));
  });

describe("the fault of a text", () => {
  test("is found exactly where the engine finds one", () => {
    fc.assert(
      fc.property(spoilt, (text) => {
        expect(syntaxFault(text) === null).toBe(isJson(text));
      }),
      { numRuns: 3000 },
    );
  });

  test("is where the text stops being JSON", () => {
    expect(syntaxFault('{"a": [1, 2,, 3]}')).toMatchObject({ offset: 12 });
    expect(syntaxFault("[1]]")).toMatchObject({ offset: 3 });
    expect(syntaxFault('["open')).toMatchObject({ offset: 6 });
    expect(syntaxFault("[".repeat(100_000))).toMatchObject({ offset: 100_000 });
  });
});

describe("a JSON file", () => {
  test("knows the line of each of its parts", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), async (value) => {
        const text = JSON.stringify(value, null, 1);
        const { value: read, lineOf } = await readJsonFile(file(text));
        expect(JSON.stringify(read)).toBe(JSON.stringify(value));
        const lines = text.split("\n");
        for (const { path, part } of partsOf(read, [])) {
          const start = JSON.stringify(part, null, 1).split("\n")[0] ?? "";
          expect(lines[lineOf(path) - 1]).toContain(start);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("gives the line of what holds a part that is not there", async () => {
    const { lineOf } = await readJsonFile(file('\n{"a": [\n{"b": 1}\n]}'));
    expect(lineOf(["a", 0, "c"])).toBe(3);
    expect(lineOf(["a", 5])).toBe(2);
    expect(lineOf(["z"])).toBe(2);
  });

  test("is read however deep it nests", async () => {
    const depth = 20_000;
    const text = `${"[".repeat(depth)}\n1${"]".repeat(depth)}`;
    const { lineOf } = await readJsonFile(file(text));
    expect(lineOf(Array(depth).fill(0))).toBe(2);
    await expect(readJsonFile(file(text.slice(0, -1)))).rejects.toThrow(/:2: not JSON/);
  });

  test("takes the last of two equal names, as the engine does", async () => {
    const { value, lineOf } = await readJsonFile(file('{"a": 1,\n"\\u0061": 2}'));
    expect(value).toEqual({ a: 2 });
    expect(lineOf(["a"])).toBe(2);
  });
});

function* partsOf(
  value: unknown,
  path: (string | number)[],
): Generator<{ path: (string | number)[]; part: unknown }> {
  yield { path, part: value };
  if (Array.isArray(value)) {
    for (const [at, part] of value.entries()) yield* partsOf(part, [...path, at]);
  } else if (typeof value === "object" && value !== null) {
    for (const [name, part] of Object.entries(value)) yield* partsOf(part, [...path, name]);
  }
}
