import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { findBrowser } from "./browser.ts";
import { hasPostgres } from "./postgres.ts";

/*
 * `npm test`: everything, in one go. Unit and database tests on SQLite, those of services and queries again on
 * PostgreSQL where the machine has it, then the built product in a real browser.
 */

interface Count {
  passed: number;
  failed: number;
}

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

const folder = mkdtempSync(join(tmpdir(), "parkmatch-run-"));

function run(command: string, words: string[], more: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...more },
    });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/** A run that ended badly without a failed test (a file that does not load, say) counts as one failure. */
function counted(code: number, count: Count): Count {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

async function vitest(
  name: string,
  words: string[],
  more: Record<string, string> = {},
): Promise<Count> {
  const file = join(folder, `${name}.json`);
  process.stdout.write(`\n— ${name}\n`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await run("npx", ["vitest", "run", ...words, ...reporters], more);
  const report = vitestReport.parse(JSON.parse(readFileSync(file, "utf8")));
  return counted(code, { passed: report.numPassedTests, failed: report.numFailedTests });
}

async function browser(): Promise<Count> {
  process.stdout.write("\n— browser\n");
  const path = findBrowser();
  if ((await run("npm", ["run", "--silent", "build"])) !== 0) return { passed: 0, failed: 1 };
  const file = join(folder, "browser.json");
  const code = await run("npx", ["playwright", "test", "--reporter=list,json"], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    ...(path ? { CHROMIUM_PATH: path } : {}),
  });
  const { stats } = playwrightReport.parse(JSON.parse(readFileSync(file, "utf8")));
  return counted(code, { passed: stats.expected, failed: stats.unexpected + stats.flaky });
}

/** Where the engines could differ: pages reach them through these, and one walk shows that they do. */
const ON_BOTH = ["tests/db", "tests/queries", "tests/services", "tests/routes/permissions"];

async function all(): Promise<number> {
  const counts = [await vitest("SQLite", [])];
  if (hasPostgres()) {
    counts.push(
      await vitest("PostgreSQL", ["--project", "database", ...ON_BOTH], {
        DATABASE_URL: "postgres://test",
      }),
    );
  } else {
    process.stdout.write("\n— PostgreSQL: not installed here, its database tests are not run\n");
  }
  counts.push(await browser());
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

all().then(
  (code) => {
    rmSync(folder, { recursive: true, force: true });
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 1;
  },
);
