import { defineConfig } from "@playwright/test";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "*.spec.ts",
  globalSetup: "./tests/e2e/server.ts",
  outputDir: "test-results",
  timeout: 60_000,
  workers: 2,
  // One product with one database: stories follow each other; visits that only read come first, side by side.
  projects: [
    { name: "visits", testMatch: "access.spec.ts", fullyParallel: true },
    { name: "stories", testIgnore: "access.spec.ts", workers: 1, dependencies: ["visits"] },
  ],
  forbidOnly: true,
  use: {
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1440, height: 900 },
    screenshot: "only-on-failure",
    launchOptions: {
      args: FLAGS,
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    },
  },
});
