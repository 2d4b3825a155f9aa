import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createClassifier } from "#app/domain/sectors/classify.ts";
import { mend } from "#app/domain/sectors/mend.ts";
import { readLexicon } from "#seeds/lexicon.server.ts";

describe("a text without what breaks its words", () => {
  test.each([
    ["blanks between characters", "机 器 人 的 研 发", "机器人的研发"],
    ["a blank inside a word", "手术机 器人", "手术机器人"],
    ["wide blanks and tabs", "激 光\t雷 达", "激光雷达"],
    ["a line's end inside a word", "手术机\r\n器人", "手术机器人"],
    ["zero-width characters", "机\u200b器\u2060人\ufeff", "机器人"],
    ["soft hyphens", "semi\u00adcon\u00adductor", "semiconductor"],
    ["a hyphen at a line's end", "semi-\nconductor", "semiconductor"],
    ["marks between characters", "人·工·智·能", "人工智能"],
    ["blanks between letters", "r o b o t  a r m", "robot arm"],
    ["entities of a page", "激&shy;光&nbsp;雷达", "激光雷达"],
    ["a blank between scripts", "AI 芯片".toLowerCase(), "ai芯片"],
    ["several blanks between Latin words", "electric   vehicle", "electric vehicle"],
  ])("reads over %s", (_case, text, read) => {
    expect(mend(text, true).text).toBe(read);
  });

  test.each([
    ["a paragraph", "机器人\n\n火锅", "机器人\n火锅"],
    ["a line after a full stop", "机器人。\n火锅", "机器人。\n火锅"],
    ["a blank between Latin words", "solar cell", "solar cell"],
    ["one mark between two characters", "产·销", "产·销"],
  ])("keeps %s", (_case, text, read) => {
    expect(mend(text, true).text).toBe(read);
  });

  test("keeps lines where they are not wrapped", () => {
    expect(mend("芯片\n火锅", false).text).toBe("芯片\n火锅");
  });

  test("knows where each unit stood, whatever the text", () => {
    const piece = fc.constantFrom(
      "机",
      "器",
      "a",
      "b",
      " ",
      "\n",
      "\u200b",
      "\u00ad",
      "·",
      "-",
      "。",
      "&nbsp;",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, wrapped) => {
        const text = pieces.join("");
        const { text: read, at } = mend(text, wrapped);
        if (at === null) {
          expect(read).toBe(text);
          return;
        }
        expect(at).toHaveLength(read.length + 1);
        for (let unit = 0; unit < read.length; unit++) {
          expect(at[unit + 1]).toBeGreaterThan(at[unit] as number);
          const blank = read[unit] === " " || read[unit] === "\n";
          if (!blank) expect(text[at[unit] as number]).toBe(read[unit]);
        }
      }),
    );
  });

  test("changes nothing when read again", () => {
    for (const text of ["机 器 人 的\n研发 AI 芯片", "r o b o t  a r m", "人·工·智·能"]) {
      const { text: read } = mend(text, true);
      expect(mend(read, true).text).toBe(read);
    }
  });
});

describe("words of broken text", () => {
  const { classify } = createClassifier(readLexicon());

  test.each([
    ["我 们 做 手 术 机 器 人 的 设 计", "手 术 机 器 人", "robotics"],
    [
      "机\u200b器\u200b人\u200b关\u200b节模组制造商",
      "机\u200b器\u200b人\u200b关\u200b节",
      "robotics",
    ],
    ["我们做手术机\n器人的导航系统", "手术机\n器人", "robotics"],
    ["We make lithium-\nion cells", "lithium-\nion", "equipment"],
  ])("are evidence as they stand in the text: %j", (text, words, sector) => {
    const hit = classify(text).find(({ key }) => key.startsWith(sector));
    const evidence = hit?.terms.map(({ start, end }) => text.slice(start, end)) ?? [];
    expect(evidence.some((word) => word.startsWith(words))).toBe(true);
  });
});
