import { expect, test } from "vitest";
import { measureFor } from "#app/domain/monitoring/derived.ts";
import { readIndicators } from "#seeds/read.server.ts";

test.each([
  ["fund-pool", "fund_size"],
  ["carriers", "incubators"],
  // The registry does not know which incubators count as such.
  ["quality-incubators", null],
  ["high-tech-enterprises", null],
])("a part of %s is counted by %s", (key, measure) => {
  expect(readIndicators().map((entry) => entry.key)).toContain(key);
  expect(measureFor(key)).toBe(measure);
});
