import { join, resolve } from "node:path";
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

  test("is the same from every folder: relative paths begin at the program's", () => {
    const program = resolve(import.meta.dirname, "../..");
    const config = readConfig({ ...none, DATA_DIR: "here", DATABASE_URL: "file:there/x.db" });
    expect(config.dataDir).toBe(join(program, "here"));
    expect(config.databaseUrl).toBe(`file:${join(program, "there/x.db")}`);
    expect(readConfig({ ...none, DATA_DIR: "/elsewhere" }).dataDir).toBe("/elsewhere");
  });

  test.each(["", "staging", "prod", "Production"])("%j is production", (NODE_ENV) => {
    expect(readConfig({ NODE_ENV } as NodeJS.ProcessEnv).mode).toBe("production");
  });

  test("knows where mails go and what secrets are sealed with", () => {
    expect(readConfig(none)).toMatchObject({ mailUrl: null, secrets: null });
    const [newer, older] = ["n".repeat(32), "o".repeat(40)];
    expect(
      readConfig({
        ...none,
        MAIL_URL: "smtps://me:p%40ss@mail.example",
        SECRET_KEY: `${newer}, ${older}`,
      }),
    ).toMatchObject({ mailUrl: "smtps://me:p%40ss@mail.example", secrets: [newer, older] });
    for (const MAIL_URL of ["mail.example", "http://mail.example", "smtp://", "smtp://a/b"]) {
      expect(() => readConfig({ ...none, MAIL_URL }), MAIL_URL).toThrow("MAIL_URL");
    }
    for (const MAIL_FROM of ["nobody", "a <b>", "a@b\r\nBcc: c@d", "x@y <a@b>"]) {
      expect(() => readConfig({ ...none, MAIL_FROM }), MAIL_FROM).toThrow("MAIL_FROM");
    }
    expect(readConfig({ ...none, MAIL_FROM: "园区对接 <a@b.cn>" }).mailFrom).toBe(
      "园区对接 <a@b.cn>",
    );
    expect(() => readConfig({ ...none, SECRET_KEY: "short" })).toThrow("SECRET_KEY");
  });

  test("knows where people reach it: by default where it listens", () => {
    expect(readConfig(none).publicUrl).toBe("http://127.0.0.1:3000");
    expect(readConfig({ ...none, HOST: "::1", PORT: "80" }).publicUrl).toBe("http://[::1]");
    expect(readConfig({ ...none, HOST: "0.0.0.0" }).publicUrl).toBe("http://localhost:3000");
    const said = { ...none, PUBLIC_URL: "https://Park.example/" };
    expect(readConfig(said).publicUrl).toBe("https://park.example");
    for (const wrong of [
      "park.example",
      "ftp://park.example",
      "https://a.example/b",
      "https://a:b@c",
    ]) {
      expect(() => readConfig({ ...none, PUBLIC_URL: wrong }), wrong).toThrow(/PUBLIC_URL/);
    }
  });

  test("names every variable that is wrong", () => {
    const wrong = () => readConfig({ ...none, PORT: "many", DATABASE_URL: "mysql://x" });
    expect(wrong).toThrow(ConfigError);
    expect(wrong).toThrow(/PORT: [\s\S]*DATABASE_URL: must begin with file: or postgres:/);
  });
});
