import { describe, expect, test } from "vitest";
import {
  classifyText,
  lexiconTerms,
  termWeights,
} from "#app/services/sectors/classifier.server.ts";

describe("the classifier of the product", () => {
  test("reads a founder's description with the lexicon of the seeds", () => {
    const text = "我们为手术室研发骨科手术机器人和术中导航系统。";
    const [best] = classifyText(text);
    expect(best?.key).toBe("robotics.medical");
    expect(best?.terms.map(({ start, end }) => text.slice(start, end))).toContain("骨科手术机器人");
  });

  test("gives the words that two texts can have in common, with how specific they are", () => {
    const terms = lexiconTerms("固态電池與激光雷達");
    expect(terms).toEqual(["固态电池", "激光雷达"]);
    for (const term of terms) expect(termWeights().get(term)).toBeGreaterThanOrEqual(5);
  });
});
