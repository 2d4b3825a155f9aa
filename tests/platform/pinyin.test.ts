import { describe, expect, test } from "vitest";
import { holdsWords, searchWords } from "#app/domain/input/search.ts";
import {
  nameKey,
  readSearch,
  searchLabel,
  searchProse,
  searchText,
} from "#app/platform/pinyin.server.ts";

function finds(query: string, ...names: string[]): boolean {
  return holdsWords(searchText(...names), readSearch(query) ?? []);
}

describe("a name is found", () => {
  const names = ["“大零号湾”创投基金", "闵行区"];

  test.each([
    ["by its characters", "大零号湾"],
    ["by a part of it", "零号"],
    ["by joined pinyin", "dalinghaowan"],
    ["by spaced pinyin", "da ling hao wan"],
    ["by initials", "dlhw"],
    ["whatever the case", "DLHW"],
    ["whatever the width", "ｄｌｈｗ"],
    ["without its quotes", "“大零号湾”"],
    ["with blanks in it", "大零号湾 创投"],
    ["with a middle dot in it", "大零号湾·创投"],
    ["in traditional characters", "大零號灣創投"],
    ["by every word", "闵行 基金"],
    ["by the city's name before the district's", "上海市闵行区 基金"],
    ["whatever is invisible in it", "大零\u200B号\u00AD湾"],
  ])("%s", (_, typed) => {
    expect(finds(typed, ...names)).toBe(true);
  });

  test("only by every word", () => {
    expect(finds("闵行 孵化器", ...names)).toBe(false);
  });
});

test.each([
  ["mhq", "闵行区"],
  ["minhang", "张江高新区闵行园区"],
  ["xzgyq", "莘庄工业区"],
  ["闵行区", "闵行创业服务中心"],
  ["上海市闵行区", "闵行创业服务中心"],
  ["浦东新区", "浦东软件园"],
  ["zenglin", "曾林"],
  ["zl", "曾林"],
  ["ceng lin", "曾林"],
  ["shan", "单晓"],
  ["chongqing", "重庆路孵化器"],
  ["zhonggong", "重工装备中试平台"],
  ["lvse", "绿色能源基金"],
  ["luse", "绿色能源基金"],
  ["lǜsè", "绿色能源基金"],
  ["nv", "女性创业营"],
  ["cafe", "Café Robotics"],
  ["café", "Cafe Robotics"],
  ["光微科技", "光微 科技（上海）有限公司"],
  ["光微科技(上海)", "光微科技（上海）有限公司"],
  ["上海", "光微科技﹙上海﹚"],
  ["𠮷野", "𠮷野智能"],
  ["张江 incubator", "张江 Incubator"],
])("%s finds %s", (typed, name) => {
  expect(finds(typed, name)).toBe(true);
});

test.each([
  ["示范区", "示范基地"],
  ["园区", "园林"],
  ["chong", "重"],
])("%s is no shorter name of anything: %s", (typed, name) => {
  const words = readSearch(typed) ?? [];
  expect(words).toHaveLength(1);
  expect(words[0]).toHaveLength(1);
  expect(name).not.toContain(typed);
});

test("characters beyond the basic plane stay whole, in initials too", () => {
  const text = searchText("𠮷野智能𬱖");
  expect(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text)).toBe(
    false,
  );
  expect(finds("𬱖", "𠮷野智能𬱖")).toBe(true);
});

test("a name of many readings is spelled out only so often", () => {
  expect(searchText("曾重长行乐单解查".repeat(10)).split("\n").length).toBeLessThan(60);
});

test("what separates is no word, and nothing typed is no search", () => {
  expect(readSearch(" · “” ")).toBeNull();
  expect(readSearch("")).toBeNull();
});

test("long texts are found by their words, without pinyin", () => {
  const prose = searchProse("提供 SEM／TEM 与「洁净間」", "探針台");
  expect(holdsWords(prose, readSearch("洁净间 sem") ?? [])).toBe(true);
  expect(holdsWords(prose, readSearch("探针台") ?? [])).toBe(true);
});

test("a list in the browser is found in traditional characters too", () => {
  expect(holdsWords(searchLabel("闵行区"), searchWords("閔行"))).toBe(true);
  expect(holdsWords(searchLabel("徐汇区"), searchWords("徐匯"))).toBe(true);
});

test.each([
  ["光微科技（上海）有限公司", "光微科技(上海)有限公司"],
  ["光微科技（上海）有限公司", "光微科技 ( 上海 ) 股份有限公司"],
  ["光微科技（上海）有限公司", "光微科技﹙上海﹚有限公司\u200B"],
  ["光微科技（上海）有限公司", "光微科技（上海）有限責任公司"],
  ["Lumen Micro Co., Ltd.", "LUMEN MICRO"],
])("%s and %s are one name", (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
});

test.each([
  ["光微科技（上海）有限公司", "光微科技（苏州）有限公司"],
  ["光微科技", "光维科技"],
])("%s and %s are two", (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other));
});
