import { describe, expect, test } from "vitest";
import { ConfigError, readConfig } from "#app/platform/config.server.ts";

const none: NodeJS.ProcessEnv = { NODE_ENV: "production" };

describe("configuration", () => {
  test("has a default for everything", () => {
    const config = readConfig(none);
    expect(config).toMatchObject({ host: "127.0.0.1", port: 3000, worker: "inline" });
    expect(config.databaseUrl).toBe(`file:${config.dataDir}/parkmatch.db`);
  });

  test("takes an empty value for one that is not set", () => {
    expect(readConfig({ ...none, PORT: "", DATABASE_URL: "" }).port).toBe(3000);
  });

  test("names every variable that is wrong", () => {
    const wrong = () => readConfig({ ...none, PORT: "many", DATABASE_URL: "mysql://x" });
    expect(wrong).toThrow(ConfigError);
    expect(wrong).toThrow(/PORT: [\s\S]*DATABASE_URL: must begin with file: or postgres:/);
  });
});
