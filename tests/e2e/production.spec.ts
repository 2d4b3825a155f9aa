import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { type Ended, environment, run } from "./installation.ts";

/*
 * What the documents say about production, done: a pruned installation, every command that they name, from
 * another folder too, and no library as it is for development.
 */
test.describe.configure({ mode: "serial", timeout: 120_000 });

const PROGRAM = resolve(import.meta.dirname, "../..");
const DOCUMENTS = ["README.md", ".env.example", "docs/operations.md"];
/** Need the development packages, and say so. */
const DEVELOPMENT = ["bench", "build", "check", "dev", "mutate", "test", "validate"];
const URL_PRINTED = /http:\/\/127\.0\.0\.1:\d+/;

interface Try {
  words?: string[];
  /** Settings of its own. */
  more?: Record<string, string>;
  /** What is printed by a command that stays; it is stopped then. */
  stays?: RegExp;
  says: RegExp;
}

/** The product that the stories run on: see server.ts. */
const UNDER_TEST = ["demo"];

let program = "";
let data = "";

/** A use of each command, and what it prints. In the order of a first start. */
const COMMANDS: Record<string, () => Try> = {
  migrate: () => ({ says: /schema is up to date/ }),
  seed: () => ({ says: /Taxonomy, plans and registry are up to date/ }),
  admin: () => ({ words: ["create", "first@example.com"], says: /http\S+\/set-password/ }),
  start: () => ({ stays: URL_PRINTED, says: /ParkMatch: http/ }),
  worker: () => ({ stays: /Waiting for jobs/, says: /Waiting/ }),
  generate: () => ({
    words: ["--scale", "village"],
    more: { DATA_DIR: join(data, "village") },
    says: /A village is there/,
  }),
  classify: () => ({
    words: [file("texts.jsonl", [{ id: 1, text: "集成电路设计" }])],
    says: /"ic\.design"/,
  }),
  allocate: () => ({
    words: [
      file("instance.json", [
        {
          startups: [{ id: "s", prefs: ["r"] }],
          resources: [{ id: "r", capacity: 1, prefs: ["s"] }],
          method: "stable",
        },
      ]),
    ],
    says: /\[\["s","r"\]\]/,
  }),
  evaluate: () => ({ words: [deals(), "--json"], says: /"ndcg@10"/ }),
  rank: () => ({
    words: [deals(), file("queries.jsonl", [{ id: "q", text: "", tags: ["a"] }])],
    says: /"startup":"q"/,
  }),
  ladder: () => ({
    words: [
      file("companies.jsonl", [
        { id: "c", asOf: "2026-06-30", registeredOn: "2019-05-01", area: "嘉定区", years: [] },
      ]),
    ],
    says: /"id":"c".*"high-tech-enterprise"/,
  }),
  import: () => ({
    words: ["organizations", written("companies.csv", "名称,区域\n示例·甲,嘉定区\n"), "--json"],
    says: /"kind":"organizations","rows":1,/,
  }),
  "plan:extract": () => ({
    words: [written("plan.txt", "示例区机器人行动方案（2026—2028年）\n到2028年，建成产线30条。\n")],
    says: /机器人行动方案/,
  }),
};

test.beforeAll(() => {
  program = process.env.PARKMATCH_PROGRAM ?? "";
  data = mkdtempSync(join(tmpdir(), "parkmatch-production-"));
});
test.afterAll(() => rmSync(data, { recursive: true, force: true }));

function file(name: string, lines: unknown[]): string {
  const path = join(data, name);
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  return path;
}

function written(name: string, text: string): string {
  const path = join(data, name);
  writeFileSync(path, text);
  return path;
}

function deals(): string {
  const startups = Array.from({ length: 30 }, (_, at) => ({ id: `s${at}`, tags: [`${at % 3}`] }));
  file("startups.jsonl", startups);
  file(
    "providers.jsonl",
    [0, 1, 2].map((at) => ({ id: `p${at}`, name: `p${at}` })),
  );
  file(
    "links.jsonl",
    startups.map(({ id }, at) => ({
      startup: id,
      provider: `p${at % 3}`,
      date: `20${10 + Math.floor(at / 3)}-01-01`,
    })),
  );
  return data;
}

function settings(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  return environment({
    DATA_DIR: data,
    PORT: "0",
    LOG_LEVEL: "error",
    NOTICE_SECONDS: "0",
    ...more,
  });
}

test("every command that the documents name is tried here, and so is every other of the product", () => {
  const text = DOCUMENTS.map((path) => readFileSync(join(PROGRAM, path), "utf8")).join("\n");
  const named = [...text.matchAll(/npm (?:run (?:-s )?([a-z:]+)|(start|test))\b/g)].map(
    ([, script, word]) => script ?? word ?? "",
  );
  const { scripts } = JSON.parse(readFileSync(join(PROGRAM, "package.json"), "utf8"));
  const ours = Object.keys(scripts).filter((name) => scripts[name].includes("commands/run.mjs"));
  const known = [...Object.keys(COMMANDS), ...UNDER_TEST, ...DEVELOPMENT];
  expect([...named, ...ours].filter((name) => !known.includes(name))).toEqual([]);
  expect(Object.keys(COMMANDS).filter((name) => !named.includes(name))).toEqual([]);
});

for (const [name, use] of Object.entries(COMMANDS)) {
  test(`npm run ${name} works without the development packages, and stops when asked`, async () => {
    const { words = [], more, stays, says } = use();
    const { status, stdout, stderr } = await run(["npm", "run", "-s", name, "--", ...words], {
      cwd: program,
      env: settings(more),
      until: stays,
    });
    const complaints = stderr.split("\n").filter((line) => !/^(.*: \d+ %)?$/.test(line));
    expect({ status, complaints }).toEqual({ status: 0, complaints: [] });
    expect(stdout).toMatch(says);
  });
}

test("from another folder it serves the same, and .env is read where nothing else is said", async () => {
  writeFileSync(
    join(program, ".env"),
    "PORT=0\nDATA_DIR=from-env\nLOG_LEVEL=info\nWORKER=none\nNOTICE_SECONDS=0\n",
  );
  const started = await serving(["node", join(program, "app/commands/run.mjs"), "start"], {
    env: environment({ LOG_LEVEL: "error" }),
    visit: async (url) => {
      const page = await (await fetch(url)).text();
      const asset = /"(\/assets\/[^"]+\.css)"/.exec(page)?.[1] ?? "";
      expect((await fetch(url + asset)).status).toBe(200);
    },
  });
  rmSync(join(program, ".env"));
  // The shell's level stands, or the log would tell each request.
  expect(started).toMatchObject({ status: 0, stderr: "" });
  expect(existsSync(join(program, "from-env/parkmatch.db"))).toBe(true);
});

for (const [told, mode] of [
  ["nothing", {}],
  ["development", { NODE_ENV: "development" }],
  ["something unheard of", { NODE_ENV: "staging" }],
] as const) {
  test(`where NODE_ENV says ${told} no library is loaded as for development`, async () => {
    const list = join(data, "modules");
    rmSync(list, { force: true });
    const { status } = await serving(["node", join(program, "build/commands/start.js")], {
      env: settings({ ...mode, NODE_OPTIONS: `--import ${listing(list)}` }),
      visit: async (url) => {
        for (const path of ["/", "/sign-in", "/plans"]) {
          expect((await fetch(url + path)).status).toBe(200);
        }
      },
    });
    expect(status).toBe(0);
    const modules = readFileSync(list, "utf8").split("\n");
    expect(modules.some((path) => /react-dom.*production/.test(path))).toBe(true);
    const below = (path: string) => path.slice(path.lastIndexOf("node_modules/"));
    expect(modules.map(below).filter((path) => /\bdevelopment\b|\.dev\./.test(path))).toEqual([]);
  });
}

function serving(
  command: string[],
  { env, visit }: { env: NodeJS.ProcessEnv; visit: (url: string) => Promise<void> },
): Promise<Ended> {
  return run(command, { cwd: tmpdir(), env, until: URL_PRINTED, once: ([url]) => visit(url) });
}

/** A module, loaded before the program, that writes down what the program loads. */
function listing(file: string): string {
  const path = JSON.stringify(file);
  const hooks = `import { appendFileSync } from "node:fs";
    export async function load(url, context, next) {
      appendFileSync(${path}, url + "\\n");
      return next(url, context);
    }`;
  const preload = `import { appendFileSync } from "node:fs";
    import { createRequire, register } from "node:module";
    register(${JSON.stringify(inline(hooks))});
    const { cache } = createRequire(${path});
    process.on("exit", () => appendFileSync(${path}, Object.values(cache).filter((module) => module.loaded).map((module) => module.id).join("\\n")));`;
  return inline(preload);
}

function inline(code: string): string {
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
