import { describe, expect, test } from "vitest";
import { read } from "./reader.ts";

const LETTER = `临府发〔2025〕17号
临江区人民政府关于印发《临江区海洋装备产业提升行动计划（2025—2027年）》的通知
各镇人民政府、街道办事处，区政府各委、办、局：
现将《临江区海洋装备产业提升行动计划（2025—2027年）》印发给你们，请认真贯彻执行。
临江区人民政府
2025年6月9日
（此件公开发布）
临江区海洋装备产业提升行动计划（2025—2027年）
为落实《关于推动海洋强市建设的意见》（江委发〔2024〕3号），制定本行动计划。
一、发展目标
到2027年，海洋装备产业规模达到300亿元。`;

describe("the head of a plan", () => {
  test("is read from its covering letter", () => {
    expect(read(LETTER)).toMatchObject({
      title: { zh: "临江区海洋装备产业提升行动计划(2025-2027年)" },
      number: "临府发〔2025〕17号",
      issuer: "临江区人民政府",
      issuedOn: "2025-06-09",
      period: { from: 2025, to: 2027 },
      area: "临江区",
      draft: false,
    });
  });

  test("has its exact places in the stored text", () => {
    const draft = read(LETTER);
    for (const read of Object.values(draft.places)) {
      const { start, end, quote } = read.place;
      expect(LETTER.slice(start, end)).toBe(quote);
      expect(quote).not.toBe("");
    }
    expect(draft.places.number?.place.quote).toBe("临府发〔2025〕17号");
    expect(draft.places.issuedOn?.place.quote).toBe("2025年6月9日");
  });

  test.each(["〔2025〕", "[2025]", "【2025】", "（2025）", "(2025)", "［2025］"])(
    "takes a number in %s",
    (year) => {
      const text = LETTER.replace("临府发〔2025〕17号", `临府发${year}17号`);
      expect(read(text).number).toBe("临府发〔2025〕17号");
    },
  );

  test("never takes the number of a document that it names", () => {
    expect(read(LETTER.replace("临府发〔2025〕17号\n", "")).number).toBeNull();
  });

  test("keeps both days where the page and the signature differ", () => {
    const draft = read(`成文日期：2025-06-20\n${LETTER}`);
    expect([draft.issuedOn, draft.alsoIssuedOn]).toEqual(["2025-06-09", ["2025-06-20"]]);
    expect(draft.places.issuedOn?.doubts).toContain("two-dates");
  });

  test.each([
    ["临江区海洋装备产业提升行动计划（2025 2027年）", 2025, 2027],
    ["临江区海洋装备产业提升行动计划（2025年-2027年）", 2025, 2027],
    ["临江区海洋装备产业提升行动计划（2025～2027）", 2025, 2027],
    ["临江区海洋装备产业发展“十五五”规划", 2026, 2030],
    ["临江区海洋装备产业发展十四五规划", 2021, 2025],
  ])("reads the period of %s", (title, from, to) => {
    expect(read(`${title}\n为做强产业，制定本文件。`).period).toEqual({ from, to });
  });

  test("says that it is only to be commented on", () => {
    expect(read(LETTER.replaceAll("行动计划（", "行动计划（征求意见稿）（")).draft).toBe(true);
  });

  test("knows a day in characters, and when it takes effect", () => {
    const text = `临江区促进海洋装备产业发展的若干措施
为促进产业发展，制定本措施。
一、支持研发
鼓励企业加大研发投入。
本措施自2025年8月1日起施行，有效期3年。
临江区人民政府
二〇二五年七月九日`;
    expect(read(text)).toMatchObject({
      issuer: "临江区人民政府",
      issuedOn: "2025-07-09",
      effectiveOn: "2025-08-01",
      termYears: 3,
    });
  });

  test("is read from traditional characters", () => {
    const text = `臨江區海洋裝備產業提升行動計劃（2025—2027年）
為加快產業發展，區發展改革委、區科委聯合制定本計劃。
一、發展目標
到2027年，產業規模達到300億元。`;
    const draft = read(text);
    expect(draft.title?.zh).toBe("临江区海洋装备产业提升行动计划(2025-2027年)");
    const [target] = draft.targets;
    expect(target).toMatchObject({ value: 300, unit: "亿元", year: 2027 });
    expect(text.slice(target?.place.start, target?.place.end)).toBe("達到300億元");
  });
});
