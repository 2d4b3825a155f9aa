import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // All cores: vitest would leave one idle, which of two is half.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [
            "tests/{domain,platform,seeds,ui,commands}/**/*.test.{ts,tsx}",
            "tests/*.test.ts",
            "app/packages/*/tests/**/*.test.ts",
          ],
          setupFiles: ["tests/setup/console.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["tests/{services,queries,routes,db,http}/**/*.test.{ts,tsx}"],
          setupFiles: ["tests/setup/console.ts"],
          globalSetup: ["tests/setup/databases.ts"],
        },
      },
    ],
  },
});
