import { expect, test } from "vitest";
import { searchPattern, searchText } from "#app/platform/pinyin.server.ts";

function finds(query: string, name: string): boolean {
  const pattern = searchPattern(query).slice(1, -1).replaceAll("\\", "");
  return searchText(name).includes(pattern);
}

test.each(["大零号湾", "零号", "dalinghaowan", "dlhw", "DLHW", "ｄｌｈｗ"])(
  "%s finds it",
  (query) => {
    expect(finds(query, "“大零号湾”创投基金")).toBe(true);
  },
);

test("places are read as they are called", () => {
  expect(finds("mhq", "闵行区")).toBe(true);
  expect(finds("minhang", "张江高新区闵行园区")).toBe(true);
  expect(finds("xzgyq", "莘庄工业区")).toBe(true);
});

test("what is typed stands for itself, wildcards too", () => {
  expect(searchPattern(" 100%_a\\ ")).toBe("%100\\%\\_a\\\\%");
});
