import { expect, test } from "vitest";
import { dateOf, dayOf } from "../day.ts";
import { linkRecord, startupRecord } from "../records.ts";
import { wordsOf } from "../words.ts";

test.each([
  ["2015-03-09", "2015-03-09"],
  ["2015-00-00", "2015-01-01"],
  ["2015-07", "2015-07-01"],
  ["2015", "2015-01-01"],
  ["2015/3/9", "2015-03-09"],
  ["2015-03-09T10:00:00Z", "2015-03-09"],
])("%s is read as the day %s", (text, day) => {
  expect(dateOf(dayOf(text) ?? Number.NaN)).toBe(day);
});

test.each(["", "soon", "2015-13-01", "15-03-09", "0000-00-00"])("%j is no day", (text) => {
  expect(dayOf(text)).toBeNull();
});

test("words of English and Chinese texts", () => {
  expect(wordsOf("Mobile Games, mobile!")).toEqual(["mobile", "game"]);
  expect(wordsOf("激光雷达 LiDAR")).toEqual(["激光", "光雷", "雷达", "lidar"]);
});

test("what a record leaves out is unknown, not zero", () => {
  expect(startupRecord({ id: "s", tags: null })).toEqual({
    id: "s",
    name: null,
    text: "",
    tags: [],
    area: null,
    stage: null,
    amount: null,
    date: null,
  });
  expect(linkRecord({ startup: 1, provider: "p", amount: -1 })).toMatchObject({
    startup: "1",
    amount: null,
  });
});

test.each([
  [{ id: "" }],
  [{ id: "s", tags: "games" }],
  [{ id: "s", amount: "much" }],
  [[]],
  [null],
])("%j is no startup", (value) => {
  expect(() => startupRecord(value)).toThrow(/expected/);
});
