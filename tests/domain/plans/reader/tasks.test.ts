import { describe, expect, test } from "vitest";
import { read, withTasks } from "./reader.ts";

describe("tasks", () => {
  test.each([
    ["（牵头单位：区科委；配合单位：区财政局、各街镇）", ["区科委"], ["区财政局", "各街镇"]],
    ["(牵头单位:区科委、区经委;主要参与单位:区财政局等)", ["区科委", "区经委"], ["区财政局"]],
    ["〔责任单位：区科委、区经委〕", ["区科委", "区经委"], []],
    ["【责任部门】区科委、区经委", ["区科委", "区经委"], []],
    ["[责任单位：江湾新城(石桥镇)、区科委]", ["江湾新城(石桥镇)", "区科委"], []],
    ["责任单位：区科委、各镇（街道）", ["区科委", "各镇(街道)"], []],
    ["（区科委牵头，区财政局、区经委配合）", ["区科委"], ["区财政局", "区经委"]],
    ["（区科委、区经委负责）", ["区科委", "区经委"], []],
    ["（区科委、区经委按职责分工负责）", ["区科委", "区经委"], []],
    ["牵头部门：区科委；配合部门：区经委", ["区科委"], ["区经委"]],
  ])("%s", (units, lead, participants) => {
    const { tasks } = read(withTasks("（一）建设中试平台", `支持建设一批中试平台。${units}`));
    expect(tasks).toHaveLength(1);
    expect(tasks[0]).toMatchObject({
      title: "建设中试平台",
      section: "一(一)",
      lead,
      participants,
    });
  });

  test("units on lines of their own, the partners' on the next", () => {
    const { tasks } = read(
      withTasks(
        "1. 建设中试平台",
        "支持建设平台。",
        "牵头单位：区科委",
        "配合单位：区经委、区财政局",
      ),
    );
    expect(tasks[0]).toMatchObject({ lead: ["区科委"], participants: ["区经委", "区财政局"] });
  });

  test("paragraphs of one heading that name their own topic are tasks of their own", () => {
    const { tasks } = read(
      withTasks(
        "（一）升级服务",
        "窗口服务方面，设立专窗。（责任单位：区政务办）",
        "空间服务方面，盘活厂房。（责任单位：区规资局）",
      ),
    );
    expect(tasks.map(({ title, lead }) => [title, lead])).toEqual([
      ["窗口服务", ["区政务办"]],
      ["空间服务", ["区规资局"]],
    ]);
  });

  test.each([
    ["第一节 建设平台", "第二节 引进人才"],
    ["（一）建设平台", "（二）引进人才"],
    ["1、建设平台", "2、引进人才"],
    ["1.1 建设平台", "1.2 引进人才"],
    ["（1）建设平台", "（2）引进人才"],
    ["任务一：建设平台", "任务二：引进人才"],
    ["建设平台", "引进人才"],
  ])("without units the last headings are the tasks: %s", (first, second) => {
    const { tasks } = read(
      withTasks(first, "支持建设一批检测和中试平台。", second, "引进一批领军人才和团队。"),
    );
    expect(tasks.map(({ title }) => title)).toEqual(["建设平台", "引进人才"]);
    expect(tasks[0]?.doubts).toEqual(["unlisted"]);
  });

  test("headings that were run together into one line are found", () => {
    const { tasks } = read(
      "临江区行动方案（2025-2026年）\n为加快发展，特制定本方案。 1.建设平台。支持建设一批平台。 2.引进人才。引进一批人才。",
    );
    expect(tasks.map(({ no, title }) => [no, title])).toEqual([
      ["1", "建设平台"],
      ["2", "引进人才"],
    ]);
  });

  test("principles are no tasks", () => {
    const { tasks } = read(
      [
        "临江区行动方案（2025-2026年）",
        "为加快发展，特制定本方案。",
        "一、总体要求",
        "（一）基本原则",
        "1.坚持改革。坚持目标导向。",
        "二、重点任务",
        "（一）建设平台",
        "支持建设一批平台。",
      ].join("\n"),
    );
    expect(tasks.map(({ title }) => title)).toEqual(["建设平台"]);
  });
});
