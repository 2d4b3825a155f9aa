import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** One floor's tests as one project, because StrykerJS runs no other kind. */
const services = process.env.MUTATE_FLOOR === "services";

export default defineConfig({
  root: join(import.meta.dirname, "../.."),
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    include: services
      ? ["tests/{services,queries}/**/*.test.ts"]
      : ["tests/{domain,seeds}/**/*.test.ts", "app/packages/*/tests/**/*.test.ts"],
    setupFiles: ["tests/setup/console.ts"],
    globalSetup: services ? ["tests/setup/databases.ts"] : [],
  },
});
