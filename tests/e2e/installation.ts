import { execFileSync, spawn } from "node:child_process";
import { copyFileSync, cpSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const PROGRAM = resolve(import.meta.dirname, "../..");
const SHIPPED = ["app", "build", "db", "public", "seeds"];
const FILES = ["package.json", "package-lock.json", ".npmrc"];

/** Variables of whoever runs the tests that would speak to the commands as well. */
const OURS = /^(npm_|NODE_ENV$|NODE_OPTIONS$|PORT$|HOST$|DATA_DIR$|DATABASE_URL$|LOG_LEVEL$)/;

/** What `npm ci && npm run build && npm prune --omit=dev` leaves, in a folder of its own. */
export function prunedInstallation(): string {
  const folder = mkdtempSync(join(tmpdir(), "parkmatch-installed-"));
  for (const name of [...SHIPPED, ...FILES]) {
    cpSync(join(PROGRAM, name), join(folder, name), { recursive: true });
  }
  const packages = realpathSync(join(PROGRAM, "node_modules"));
  const theirs = join(folder, "node_modules");
  // Links, where the file system allows: no byte of a package is changed. npm's own list is, so that it is copied.
  try {
    execFileSync("cp", ["-al", packages, theirs], { stdio: "pipe" });
  } catch {
    rmSync(theirs, { recursive: true, force: true });
    execFileSync("cp", ["-a", packages, theirs]);
  }
  const list = ".package-lock.json";
  rmSync(join(theirs, list));
  copyFileSync(join(packages, list), join(theirs, list));
  execFileSync("npm", ["prune", "--omit=dev", "--ignore-scripts", "--offline"], {
    cwd: folder,
    env: environment(),
    stdio: "pipe",
  });
  return folder;
}

/** This process's environment without what would configure the product, and more. */
export function environment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !OURS.test(name));
  return { ...Object.fromEntries(kept), ...more } as NodeJS.ProcessEnv;
}

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/**
 * Runs a program until it ends, or until it has printed what it is waited for; then it is asked to stop.
 *
 * @param once called with what was matched, before the program is stopped
 */
export function run(
  command: string[],
  {
    cwd,
    env,
    until,
    once = async () => undefined,
  }: {
    cwd: string;
    env: NodeJS.ProcessEnv;
    until?: RegExp;
    once?: (found: RegExpExecArray) => Promise<void>;
  },
): Promise<Ended> {
  const [program = "", ...words] = command;
  const child = spawn(program, words, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  const ended = { status: null as number | null, stdout: "", stderr: "" };
  return new Promise((resolve, reject) => {
    let seen = false;
    child.stdout.on("data", (chunk: Buffer) => {
      ended.stdout += chunk;
      const found = until?.exec(ended.stdout);
      if (!found || seen) return;
      seen = true;
      once(found)
        .catch(reject)
        .finally(() => child.kill("SIGTERM"));
    });
    child.stderr.on("data", (chunk: Buffer) => {
      ended.stderr += chunk;
    });
    child.once("error", reject);
    child.once("close", (status) => resolve({ ...ended, status }));
  });
}
