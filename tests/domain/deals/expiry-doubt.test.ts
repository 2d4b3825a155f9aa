import { expect, test } from "vitest";
import { covers, expiryDoubt } from "#app/domain/deals/expiry-doubt.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;
const calm = { expiring: 10, open: 1000, aheadMs: 0, awayMs: 3_600_000 };

test.each([
  ["a usual run", calm, null],
  ["fifty deals", { ...calm, expiring: 50, open: 10_000 }, null],
  ["more than fifty", { ...calm, expiring: 51, open: 10_000 }, "many"],
  ["a twentieth of all", { ...calm, expiring: 5, open: 100 }, null],
  ["more than a twentieth", { ...calm, expiring: 6, open: 100 }, "many"],
  ["three of a small district", { ...calm, expiring: 3, open: 4 }, null],
  ["four of a small district", { ...calm, expiring: 4, open: 5 }, "many"],
  ["five minutes ahead", { ...calm, aheadMs: 5 * MINUTE }, null],
  ["over five minutes ahead", { ...calm, aheadMs: 5 * MINUTE + 1 }, "clock-ahead"],
  ["a clock set back", { ...calm, aheadMs: -400 * DAY }, null],
  ["seven days over a restart", { ...calm, aheadMs: null, awayMs: 7 * DAY }, null],
  ["over seven days over a restart", { ...calm, aheadMs: null, awayMs: 7 * DAY + 1 }, "long-away"],
  ["a first run ever", { ...calm, aheadMs: null, awayMs: null }, null],
  ["long ago elsewhere, but this process ran on", { ...calm, awayMs: 30 * DAY }, null],
] as const)("%s", (_name, run, doubt) => {
  expect(expiryDoubt(run)).toBe(doubt);
});

test("a yes covers a few more, not another order of size", () => {
  expect(covers(60, 110)).toBe(true);
  expect(covers(60, 111)).toBe(false);
});
