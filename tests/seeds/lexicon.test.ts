import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readLexicon } from "#seeds/lexicon.server.ts";
import { readTaxonomy, SeedError } from "#seeds/read.server.ts";

const FOLDER = "seeds/lexicon";
const scratch = mkdtempSync(join(tmpdir(), "lexicon-"));
afterAll(() => rmSync(scratch, { recursive: true }));

describe("the lexicon", () => {
  const { groups } = readLexicon();

  test("has many words for every sector", () => {
    const counts = new Map<string, number>();
    for (const { sectors, terms } of groups) {
      for (const key of Object.keys(sectors ?? {})) {
        counts.set(key, (counts.get(key) ?? 0) + terms.length);
      }
    }
    const thin = readTaxonomy()
      .filter(({ key }) => key !== "future")
      .filter(({ key }) => (counts.get(key) ?? 0) < 30)
      .map(({ key }) => key);
    expect(thin).toEqual([]);
  });

  test("knows every word of the taxonomy", () => {
    const words = new Set(groups.flatMap(({ terms }) => terms.map((term) => term.toLowerCase())));
    for (const { synonyms, products, technologies } of readTaxonomy()) {
      for (const word of [...synonyms, ...products, ...technologies]) {
        expect(words).toContain(word.toLowerCase());
      }
    }
  });

  test("does not call one word a sector's and a business outside", () => {
    const inside = new Set(groups.filter(({ sectors }) => sectors).flatMap(({ terms }) => terms));
    const both = groups
      .filter(({ outside }) => outside !== undefined)
      .flatMap(({ terms }) => terms.filter((term) => inside.has(term)));
    expect(both).toEqual([]);
  });

  test("lies in files that can be read and edited", () => {
    for (const file of readdirSync(FOLDER)) {
      expect(statSync(join(FOLDER, file)).size, file).toBeLessThan(600 * 1024);
    }
  });
});

describe("a lexicon that is wrong", () => {
  function changed(file: string, change: (text: string) => string): string {
    const folder = mkdtempSync(join(scratch, "copy-"));
    cpSync(FOLDER, folder, { recursive: true });
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), "utf8")));
    return folder;
  }

  test.each([
    [
      "an unknown sector",
      "auto.json",
      (text: string) => text.replace('"auto.nev"', '"auto.nevv"'),
      /auto\.nevv/,
    ],
    [
      "a weight out of range",
      "auto.json",
      (text: string) => text.replace(/"auto": 4/, '"auto": 40'),
      /groups\.\d/,
    ],
    ["no JSON", "cues.json", () => "{", /cues\.json/],
    [
      "characters that do not pair",
      "traditional.json",
      () => '{"from": "ab", "to": "a"}',
      /differ in length/,
    ],
  ])("is refused with file and reason: %s", (_case, file, change, reason) => {
    const folder = changed(file, change);
    expect(() => readLexicon(folder)).toThrow(SeedError);
    expect(() => readLexicon(folder)).toThrow(reason);
  });
});
