import { describe, expect, test } from "vitest";
import { figures, read, withGoals, withTasks } from "./reader.ts";

describe("goals of running text", () => {
  test.each([
    ["到2027年，产业规模达到300亿元。", [300, "亿元", 2027]],
    ["到2027年底，培育高新技术企业1200家以上。", [1200, "家", 2027]],
    ["集聚专业人才3.4万名。", [3.4, "万名", 2027]],
    ["研发投入强度保持5.5%左右。", [5.5, "%", 2027]],
    ["每万人口高价值发明专利拥有量达到30件。", [30, "件", 2027]],
    ["建成中试平台3-5个。", [3, "个", 2027]],
    ["建设2—3家高质量孵化器。", [2, "家", 2027]],
    ["新增产业空间150万平方米以上。", [150, "万平方米", 2027]],
    ["引进海外人才1,200名。", [1200, "名", 2027]],
    ["纳入各类服务条目一万条。", [10000, "条", 2027]],
    ["年飞行量突破30万架次。", [30, "万架次", 2027]],
    ["劳动生产率达到53.3万元/人。", [53.3, "万元/人", 2027]],
    ["实施“千家企业、万名人才”工程。", [1000, "家", 2027]],
  ] as const)("%s", (sentence, figure) => {
    expect(figures(withGoals(sentence))).toContainEqual([...figure]);
  });

  test("a range keeps both ends, and words keep their meaning", () => {
    const [range, about, above] = read(
      withGoals("建成园区3至5个，布局站点20个左右，引进企业超过100家。"),
    ).targets;
    expect(range).toMatchObject({ comparator: "range", value: 3, upper: 5 });
    expect(about?.comparator).toBe("about");
    expect(above?.comparator).toBe(">");
  });

  test("members of a list share the year that stands before them", () => {
    const text = withGoals(
      "到2026年：",
      "——创新主体更强。高新技术企业达到500家，上市企业达到12家。",
      "——载体更优。新建孵化器6家，引进领军人才10名、青年人才200名。",
    );
    expect(figures(text)).toEqual([
      [500, "家", 2026],
      [12, "家", 2026],
      [6, "家", 2026],
      [10, "名", 2026],
      [200, "名", 2026],
    ]);
  });

  test("two years in one sentence part its figures", () => {
    const text = withGoals("到2025年，企业达到60家；到2027年，企业达到90家、平台8个。");
    expect(figures(text)).toEqual([
      [60, "家", 2025],
      [90, "家", 2027],
      [8, "个", 2027],
    ]);
  });

  test("a year that is compared with is no year of a goal", () => {
    expect(figures(withGoals("到2027年，产值较2022年增长40%，企业达到80家。"))).toEqual([
      [40, "%", 2027],
      [80, "家", 2027],
    ]);
  });

  test("a task's figure has a year only where the text gives one", () => {
    const text = withTasks(
      "1.建设平台。建成检测平台4个。",
      "2.引进企业。到2026年，引进整机企业5家。三年新增空间20万平方米。",
      "3.培育人才。每年培训技术经理人300名。",
    );
    expect(figures(text)).toEqual([
      [4, "个", null],
      [5, "家", 2026],
      [20, "万平方米", 2027],
      [300, "名", null],
    ]);
  });

  test("what is reported is told apart from what is wanted", () => {
    const draft = read(
      [
        "临江区智造港发展规划（2026-2030年）",
        "为加快发展，编制本规划。",
        "一、发展基础",
        "截至2025年底，园区企业达到210家，产值突破90亿元。",
        "二、发展目标",
        "2025年，园区企业达到210家。到2030年，园区企业达到400家。",
      ].join("\n"),
    );
    expect(draft.targets.map(({ kind, value, year }) => [kind, value, year])).toEqual([
      ["achievement", 210, 2025],
      ["achievement", 90, 2025],
      ["achievement", 210, 2025],
      ["target", 400, 2030],
    ]);
  });

  test.each([
    [
      "figures and years of other documents",
      "按照《全市千亿产业行动计划（2021-2023年）》，做强产业。",
    ],
    ["what other documents want", "《江南省规划纲要》提出，到2035年集聚企业5000家。"],
    ["sizes in names", "推动8英寸产线扩能。"],
    ["slogans", "落实“1+3+5”工作体系，构建“34520”矩阵。"],
    ["meetings", "贯彻区委第12次全会精神。"],
    ["terms", "用三年时间见到成效。"],
  ])("leaves out %s", (_, sentence) => {
    expect(figures(withTasks(`1.做好工作。${sentence}`))).toEqual([]);
  });

  test("leaves out how large each is, and what is paid out", () => {
    const text = withTasks(
      "1.培育企业。培育年产值超过10亿元的企业3家。",
      "2.支持研发。对获批项目给予最高500万元奖励。",
    );
    expect(figures(text)).toEqual([[3, "家", null]]);
  });

  test("every figure has its exact place, under its headings", () => {
    const text = withGoals("到 2027 年，产业规模达到 300 亿元。");
    const [target] = read(text).targets;
    expect(target).toBeDefined();
    const { start, end, quote, path } = target?.place ?? { start: 0, end: 0, quote: "", path: [] };
    expect(text.slice(start, end)).toBe(quote);
    expect(quote).toBe("达到 300 亿元");
    expect(path).toEqual(["一主要目标"]);
  });

  test("a name that the registry knows means its indicator", () => {
    const [target] = read(withGoals("到2027年，高新技术企业数量达到900家。")).targets;
    expect(target?.indicatorKey).toBe("high-tech-enterprises");
  });
});

describe("tables", () => {
  const head = "序号\t指标\t单位\t2025年完成值\t2028年\t2030年目标值";
  test("give baseline, goals of single years, and the goal", () => {
    const text = withGoals(
      head,
      "1\t高新技术企业\t家\t380\t550\t760",
      "2\t研发投入强度\t%\t3.1\t3.6\t4以上",
    );
    expect(
      read(text).targets.map(({ kind, comparator, value, unit, year }) => [
        kind,
        comparator,
        value,
        unit,
        year,
      ]),
    ).toEqual([
      ["baseline", "=", 380, "家", 2025],
      ["annual", ">=", 550, "家", 2028],
      ["target", ">=", 760, "家", 2030],
      ["baseline", "=", 3.1, "%", 2025],
      ["annual", ">=", 3.6, "%", 2028],
      ["target", ">=", 4, "%", 2030],
    ]);
    expect(read(text).targets.every(({ doubts }) => doubts.includes("table"))).toBe(true);
  });

  test("are read where each cell stands on a line of its own, and blanks stay blanks", () => {
    const text = withGoals(
      ...["分类 |", "指标名称 |", "2024年末数据 |", "2026年目标 |", "2027年目标 |"],
      ...["主体 |", "上市企业(家) |", "- |", "8 |", "12 |"],
      ...["平台 |", "中试平台(个) |", "3 |", "6 |", "10 |"],
    );
    expect(read(text).targets.map(({ value, unit, year }) => [value, unit, year])).toEqual([
      [8, "家", 2026],
      [12, "家", 2027],
      [3, "个", 2024],
      [6, "个", 2026],
      [10, "个", 2027],
    ]);
  });
});
