// One floor and room, set by run.ts.
const { MUTATE_FLOOR: floor = "domain", MUTATE_ROOM: room = "deals" } = process.env;

/** @type {import("@stryker-mutator/core").PartialStrykerOptions} */
export default {
  testRunner: "vitest",
  vitest: { configFile: "tests/mutation/vitest.config.ts" },
  mutate: [`app/${floor}/${room}/**/*.ts`],
  concurrency: 1,
  incremental: true,
  incrementalFile: `.mutation/${floor}-${room}.incremental.json`,
  reporters: ["clear-text", "json"],
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
  jsonReporter: { fileName: `.mutation/${floor}-${room}.json` },
  tempDirName: ".mutation/sandbox",
  ignorePatterns: ["build", "data", "docs", "public/build", ".mutation"],
  // A test of a whole page may wait for a database; a mutant that loops is stopped all the same.
  timeoutMS: 20_000,
  thresholds: { high: 90, low: floor === "domain" ? 85 : 75, break: null },
};
