import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalizeEmail } from "#app/domain/input/email.ts";
import { charactersIn, cleanLine, cleanText, firstCharacters } from "#app/domain/input/text.ts";
import { normalizeWebAddress } from "#app/domain/input/web-address.ts";

describe("text is kept", () => {
  test.each([
    ["without zero-width characters", "激\u200B光\u200D雷\u2060达", "激光雷达"],
    ["without soft hyphens", "photo\u00ADnics", "photonics"],
    ["without a byte order mark", "\uFEFF光微", "光微"],
    ["without fillers", "光\u3164微\u2800", "光微"],
    ["without what turns the line around", "\u202E技科光微\u202C", "技科光微"],
    ["without halves of characters", "光\uD842微", "光微"],
    ["with characters beyond the basic plane", "𠮷野𬱖", "𠮷野𬱖"],
    ["with pictures that are joined", "👩‍🔬 团队", "👩‍🔬 团队"],
    ["with a line end counted once", "一\r\n二\r三", "一\n二\n三"],
  ])("%s", (_, typed, kept) => {
    expect(cleanText(typed)).toBe(kept);
  });

  test("in one form, however often it is read", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const kept = cleanText(typed);
        expect(cleanText(kept)).toBe(kept);
        expect(cleanLine(cleanLine(typed))).toBe(cleanLine(typed));
      }),
    );
  });

  test("a name on one line", () => {
    expect(cleanLine("光微  科技\n（上海）\u3000有限公司")).toBe("光微 科技 （上海） 有限公司");
  });
});

test("a character beyond the basic plane counts once and is never cut", () => {
  expect(charactersIn("𠮷野")).toBe(2);
  expect(firstCharacters("𠮷野家", 1)).toBe("𠮷");
});

test.each([
  ["Name＠Example．com", "name@example.com"],
  ["ｎａｍｅ＠ｅｘａｍｐｌｅ。ｃｏｍ", "name@example.com"],
  [" na\u200Bme@example.com\u00A0", "name@example.com"],
])("the address %s is %s", (typed, kept) => {
  expect(normalizeEmail(typed)).toBe(kept);
});

test.each([
  ["ｗｗｗ．ｅｘａｍｐｌｅ．ｃｏｍ", "https://www.example.com"],
  ["https：／／example.com", "https://example.com"],
  ["example。com", "https://example.com"],
  ["\u200B", ""],
])("the web address %s is %s", (typed, kept) => {
  expect(normalizeWebAddress(typed)).toBe(kept);
});
