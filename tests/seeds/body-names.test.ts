import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as OpenCC from "opencc-js";
import { describe, expect, test } from "vitest";
import { bodyOf } from "#app/domain/registry/body.ts";
import { readPlans, readTaxonomy } from "#seeds/read.server.ts";

const plans = readPlans("seeds/plans", new Set(readTaxonomy().map(({ key }) => key)));

/** The published texts lie beside the repository, on machines that have them. */
const TEXTS = "../shared/plans";

describe("the rule for what a body is, by its name", () => {
  test("agrees with what was read clause by clause, where it tells at all", () => {
    const told = plans.flatMap((each) =>
      each.resources.flatMap(({ name, kind }) => {
        const found = bodyOf(name);
        return found === null
          ? []
          : [{ name, agrees: found.as === "resource" && found.kind === kind }];
      }),
    );
    const against = told.filter(({ agrees }) => !agrees);
    expect(against.length / told.length, against.map(({ name }) => name).join()).toBeLessThan(0.1);
  });
});

if (existsSync(TEXTS)) {
  const simplify = OpenCC.Converter({ from: "t", to: "cn" });
  const letters = (text: string) =>
    simplify(text.normalize("NFKC")).replace(/[^\p{Script=Han}\p{Script=Latin}\d]/gu, "");

  test.each(plans)("$slug prints the name of every organization", ({ slug, organizations }) => {
    const printed = letters(readFileSync(join(TEXTS, `${slug}.txt`), "utf8"));
    const lost = organizations.filter(({ name }) => !printed.includes(letters(name)));
    // Printed in part: the text says 技物所 after 中国科学院, and 嘉定众创空间联合会 without the district's 区.
    const short = ["中国科学院上海技物所", "嘉定区众创空间联合会"];
    expect(lost.filter(({ name }) => !short.includes(name))).toEqual([]);
  });
} else {
  test("names are not compared with the published texts, which are not at hand", () => {
    expect(existsSync(TEXTS)).toBe(false);
  });
}
