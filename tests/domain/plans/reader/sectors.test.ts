import { describe, expect, test } from "vitest";
import { read, withTasks } from "./reader.ts";

function sectors(...lines: string[]) {
  return read(withTasks(...lines)).priorities.map(({ sector, tier }) => [sector, tier]);
}

describe("priorities", () => {
  test.each([
    [
      "做强集成电路主导产业，培育脑机接口未来产业。",
      [
        ["ic", "leading"],
        ["bci", "future"],
      ],
    ],
    ["打造生物医药特色产业。", [["biomed", "featured"]]],
    [
      "围绕新材料、低空经济等新兴产业，引进企业。",
      [
        ["materials", "emerging"],
        ["equipment.uav", "emerging"],
      ],
    ],
  ])("%s", (sentence, found) => {
    expect(sectors("（一）发展产业", sentence)).toEqual(expect.arrayContaining(found));
  });

  test("are read from titles and headings", () => {
    const draft = read("临江区氢能产业发展行动计划（2025-2027年）\n为加快发展，制定本计划。");
    expect(draft.priorities.map(({ sector }) => sector)).toEqual(["auto.hydrogen"]);
  });

  test("a word in passing, an office's name or a report makes none", () => {
    expect(sectors("（一）优化服务", "运用大数据手段提升审批效率，设立知识产权窗口。")).toEqual([]);
    const past = read(
      [
        "临江区科技创新规划（2026-2030年）",
        "为加快发展，编制本规划。",
        "一、发展基础",
        "“十四五”以来，做强集成电路主导产业，产值翻番。",
      ].join("\n"),
    );
    expect(past.priorities).toEqual([]);
  });

  test("a tier that the text does not give is marked as our reading", () => {
    const [priority] = read(withTasks("（一）发展量子科技产业", "支持研发。")).priorities;
    expect(priority).toMatchObject({
      sector: "future.quantum",
      tierInferred: true,
      doubts: ["inferred-tier"],
    });
  });
});

describe("named bodies", () => {
  test("are told by kind from the way their names end", () => {
    const draft = read(
      withTasks(
        "（一）建设载体",
        "依托临江海洋装备研究院，建设临江潮汐孵化器、海洋传感器中试基地，设立临江蓝色产业引导基金，支持江湾大学发展。",
      ),
    );
    expect(draft.resources.map(({ name, kind }) => [name, kind])).toEqual(
      expect.arrayContaining([
        ["临江潮汐孵化器", "incubator"],
        ["海洋传感器中试基地", "pilot_line"],
        ["临江蓝色产业引导基金", "fund_of_funds"],
      ]),
    );
    expect(draft.organizations.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["临江海洋装备研究院", "江湾大学"]),
    );
  });

  test("what is only wished for has no name", () => {
    const draft = read(withTasks("（一）建设载体", "建设一批高水平创新平台和孵化器。"));
    expect([...draft.resources, ...draft.organizations]).toEqual([]);
  });
});
