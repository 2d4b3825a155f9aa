import { describe, expect, test } from "vitest";
import { meant, narrowed } from "#app/ui/narrowed.ts";

const OPTIONS = [
  { value: "jiading", label: "嘉定区", search: "jiadingqu\njdq", bare: "嘉定" },
  { value: "town", label: "嘉定镇街道", search: "jiadingzhenjiedao", bare: "嘉定镇" },
  { value: "newcity", label: "嘉定新城", search: "jiadingxincheng" },
  { value: "anting", label: "安亭镇", search: "antingzhen\natz", bare: "安亭" },
  { value: "cluster", label: "安亭汽车电子特色产业集聚区", search: "antingqiche" },
  { value: "minhang", label: "虹桥镇", search: "hongqiaozhen", bare: "虹桥" },
  { value: "changning", label: "虹桥街道", search: "hongqiaojiedao", bare: "虹桥" },
];
const means = (typed: string) => meant(OPTIONS, typed)?.value ?? null;

describe("what somebody means who typed and went on", () => {
  test.each([
    ["安亭镇", "anting"],
    [" 安亭 ", "anting"],
    ["嘉定", "jiading"],
    ["上海市嘉定区", "jiading"],
    ["嘉定区 安亭镇", "anting"],
    ["atz", "anting"],
    ["JDQ", "jiading"],
    ["新城", "newcity"],
  ])("%s", (typed, value) => {
    expect(means(typed)).toBe(value);
  });

  test.each(["", "  ", "虹桥", "jiading", "北京"])("nothing sure by “%s”", (typed) => {
    expect(means(typed)).toBeNull();
  });
});

test("labels that begin with what was typed come first", () => {
  expect(narrowed(OPTIONS, "镇")[0]?.value).toBe("town");
});
