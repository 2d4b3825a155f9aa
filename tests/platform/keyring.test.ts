import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addSecret, keyring, secretsOfFile } from "#app/platform/keyring.server.ts";

const OLD = "an old secret of thirty-two signs";
const NEW = "a new secret of thirty-two signs!";

describe("what is sealed", () => {
  test("tells nothing, is opened by its own purpose alone, and not when changed", () => {
    const keys = keyring([OLD]);
    const sealed = keys.seal("robot-address", "https://example.cn/?key=1");
    expect(sealed).not.toContain("example");
    expect(keys.seal("robot-address", "https://example.cn/?key=1")).not.toBe(sealed);
    expect(keys.open("robot-address", sealed)).toBe("https://example.cn/?key=1");
    expect(() => keys.open("mail-secret", sealed)).toThrow();
    const [name, iv, body = "", tag] = sealed.split(".");
    const changed = [name, iv, `${body.slice(0, -2)}AA`, tag].join(".");
    expect(() => keys.open("robot-address", changed)).toThrow();
  });

  test("outlives a new key, and is told to be of the old one", () => {
    const sealed = keyring([OLD]).seal("robot-address", "x");
    const rotated = keyring([NEW, OLD]);
    expect(rotated.open("robot-address", sealed)).toBe("x");
    expect(rotated.isCurrent("robot-address", sealed)).toBe(false);
    expect(rotated.isCurrent("robot-address", rotated.seal("robot-address", "x"))).toBe(true);
    expect(() => keyring([NEW]).open("robot-address", sealed)).toThrow("not kept any more");
  });
});

test("a signature holds for its text and purpose, under every key that is kept", () => {
  const keys = keyring([OLD]);
  const signature = keys.sign("mail-stop", "one");
  expect(keyring([NEW, OLD]).isSigned("mail-stop", "one", signature)).toBe(true);
  expect(keys.isSigned("mail-stop", "two", signature)).toBe(false);
  expect(keys.isSigned("mail-secret", "one", signature)).toBe(false);
  expect(keys.isSigned("mail-stop", "one", "")).toBe(false);
  expect(keyring([NEW]).isSigned("mail-stop", "one", signature)).toBe(false);
});

describe("the key file", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "parkmatch-key-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("is made once, for the owner's eyes alone", () => {
    const path = join(folder, "deeper", "secret.key");
    const made = secretsOfFile(path);
    expect(made).toHaveLength(1);
    expect(secretsOfFile(path)).toEqual(made);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test("takes a new key before the old ones", () => {
    const path = join(folder, "secret.key");
    const [old] = secretsOfFile(path);
    const both = addSecret(path);
    expect(both).toEqual([expect.any(String), old]);
    expect(secretsOfFile(path)).toEqual(both);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, "utf8").trim().split("\n")).toEqual(both);
  });
});
