import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const DEBIAN = "/usr/bin/chromium";

/**
 * The browser for end-to-end tests: CHROMIUM_PATH, else Debian's, installed when that is possible, else
 * playwright's own.
 *
 * @returns its path, or null for playwright's own
 */
export function findBrowser(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there`);
    return named;
  }
  if (existsSync(DEBIAN)) return DEBIAN;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    process.stdout.write("Installing chromium and fonts-noto-cjk …\n");
    apt("update");
    apt("install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk");
    if (existsSync(DEBIAN)) return DEBIAN;
  }
  process.stdout.write("Installing playwright's own chromium …\n");
  execFileSync("npx", ["playwright", "install", "chromium"], { stdio: "inherit" });
  return null;
}

function apt(...words: string[]): void {
  execFileSync("apt-get", words, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
