import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");

/** What each floor may import, by the first folders of a path. */
const FLOORS: { floor: string; may: string[] }[] = [
  { floor: "app/packages", may: ["app/packages"] },
  { floor: "app/domain", may: ["app/domain", "app/packages"] },
  { floor: "db", may: ["db", "app/domain"] },
  { floor: "app/platform", may: ["app/platform", "db", "app/domain"] },
  { floor: "app/services", may: ["app/services", "app/domain", "db", "app/platform", "seeds"] },
  { floor: "app/http", may: ["app/http", "app/services", "app/domain", "db", "app/platform"] },
  { floor: "app/ui", may: ["app/ui", "app/domain", "app/platform/i18n"] },
  {
    floor: "app/routes",
    may: ["app/routes", "app/http", "app/services", "app/domain", "db", "app/platform", "app/ui"],
  },
];

/** A room may use the rooms before it; messages and identity serve all. */
const ROOMS = [
  "messages",
  "identity",
  "sectors",
  "plans",
  "registry",
  "companies",
  "applications",
  "matching",
  "deals",
  "monitoring",
  "imports",
];

/** What waits for a person is counted over all rooms, for the rail of every page. */
const OVER_ALL_ROOMS = ["db/queries/identity/waiting.server.ts"];

const WRITES = /\b(?:tx|db|read|database)\s*\.\s*(?:insert|update|delete)\s*\(/;

interface Source {
  path: string;
  text: string;
  imports: string[];
}

function sources(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => {
      const text = readFileSync(file, "utf8");
      const path = relative(ROOT, file);
      return { path, text, imports: importsOf(text).map((name) => resolved(name, path)) };
    });
}

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"\s,]+)"/g)].map(
    (match) => match[1] as string,
  );
}

/** A project path for relative and `#` imports, the package name as it is for others. */
function resolved(name: string, from: string): string {
  if (name.startsWith("#")) return name.slice(1);
  if (name.startsWith(".")) return relative(ROOT, resolve(ROOT, dirname(from), name));
  return name;
}

function isProject(path: string): boolean {
  return /^(app|db|seeds|tests)\//.test(path);
}

/** Tests and benches of the packages lie inside them and use what tests use. */
function isTestOrBench(path: string): boolean {
  return /^app\/packages\/[^/]+\/(tests|bench)\//.test(path);
}

const everything = ["app", "db", "seeds", "tests"].flatMap(sources);

describe("floors", () => {
  test.each(FLOORS)("$floor imports only what lies below it", ({ floor, may }) => {
    const wrong = everything
      .filter(({ path }) => path.startsWith(`${floor}/`))
      .flatMap(({ path, imports }) =>
        imports
          .filter(isProject)
          .filter((target) => !may.some((allowed) => target.startsWith(`${allowed}/`)))
          .map((target) => `${path} → ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  test.each(["app/domain", "app/packages"])("%s imports nothing from npm or node", (floor) => {
    const wrong = everything
      .filter(({ path }) => path.startsWith(`${floor}/`) && !isTestOrBench(path))
      .flatMap(({ path, imports }) =>
        imports.filter((target) => !isProject(target)).map((target) => `${path} → ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  test.each(["app/domain", "app/packages"])("%s knows no clock and no chance", (floor) => {
    const wrong = everything
      .filter(({ path }) => path.startsWith(`${floor}/`) && !isTestOrBench(path))
      .filter(({ text }) => /Date\.now\(|new Date\(\)|Math\.random\(|process\./.test(text))
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });

  test("a package is used through its index, and from inside itself", () => {
    const packageOf = (path: string) => path.split("/")[2] ?? "";
    const wrong = everything
      .filter(({ path }) => path.startsWith("app/"))
      .flatMap(({ path, imports }) =>
        imports
          .filter((target) => target.startsWith("app/packages/") && !target.endsWith("/index.ts"))
          .filter((target) => !path.startsWith(`app/packages/${packageOf(target)}/`))
          .filter((target) => !(isTestOrBench(path) && isTestOrBench(target)))
          .map((target) => `${path} → ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  test("nothing but tests imports tests", () => {
    const wrong = everything
      .filter(({ path }) => path.startsWith("app/") || path.startsWith("db/"))
      .filter(({ path }) => !isTestOrBench(path))
      .flatMap(({ path, imports }) =>
        imports
          .filter((target) => target.startsWith("tests/") || isTestOrBench(target))
          .map((target) => `${path} → ${target}`),
      );
    expect(wrong).toEqual([]);
  });
});

describe("rooms", () => {
  test.each(["app/domain", "app/services", "db/queries"])(
    "in %s a room uses the rooms before it",
    (floor) => {
      const roomOf = (path: string) => path.slice(floor.length + 1).split("/")[0] ?? "";
      const wrong = everything
        .filter(({ path }) => path.startsWith(`${floor}/`) && ROOMS.includes(roomOf(path)))
        .filter(({ path }) => !OVER_ALL_ROOMS.includes(path))
        .flatMap(({ path, imports }) =>
          imports
            .filter((target) => target.startsWith(`${floor}/`) && ROOMS.includes(roomOf(target)))
            .filter((target) => ROOMS.indexOf(roomOf(target)) > ROOMS.indexOf(roomOf(path)))
            .map((target) => `${path} → ${target}`),
        );
      expect(wrong).toEqual([]);
    },
  );
});

describe("writes", () => {
  test("happen in services (and the job table's own machinery) alone", () => {
    const wrong = everything
      .filter(({ path }) => path.startsWith("app/") || path.startsWith("db/queries/"))
      .filter(({ path }) => !/^app\/(services\/|platform\/jobs\.server\.ts)/.test(path))
      .filter(({ text }) => WRITES.test(text) || /\b(?:db|database)(?:\(\))?\.write\(/.test(text))
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });

  test("no query uses what only one engine has", () => {
    const wrong = everything
      .filter(({ path }) => /^(app|db)\//.test(path) && !path.startsWith("db/sqlite"))
      .filter(({ text }) => /from "drizzle-orm"/.test(text))
      .filter(({ text }) => /\)\s*\.(all|get|run|values)\(\)/.test(text))
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });
});

/** Who touches the log of events at all, and whether it may read what people wrote in a timeline. */
const TIMELINE = {
  /** The one query that says who sees what, and what stands on its answer. */
  words: [
    "db/queries/deals/visible-entries.server.ts",
    "db/queries/deals/timeline.server.ts",
    "db/queries/deals/read-mark.server.ts",
  ],
  /** Which files are kept for entries, and how many somebody sent. */
  files: [
    "db/queries/applications/removed-files.server.ts",
    "db/queries/deals/sent-files.server.ts",
  ],
  /** Those who write entries. */
  writers: [
    "app/services/journal.server.ts",
    "app/services/deals/write-entry.server.ts",
    "app/services/deals/mark-deal-read.server.ts",
  ],
  /** Events of other rooms, and which act was the last: no words, nobody's page of a deal. */
  log: [
    "app/services/identity/quota.server.ts",
    "db/queries/applications/last-save.server.ts",
    "db/queries/deals/recent-entries.server.ts",
    "db/queries/identity/users.server.ts",
    "db/queries/monitoring/jobs.server.ts",
  ],
};

describe("a timeline", () => {
  const product = everything.filter(
    ({ path }) => /^(app|db)\//.test(path) && !path.startsWith("db/schema/"),
  );
  const importing = (schema: string, names: RegExp) =>
    product
      .filter(({ imports }) => imports.includes(`db/schema/${schema}.ts`))
      .filter(({ text }) => importsName(text, names))
      .map(({ path }) => path);

  test("is read through the query that says who sees what, and through no other", () => {
    const { words, files, writers } = TIMELINE;
    const known = [...words, ...files, ...writers];
    expect(importing("entries", /./).filter((path) => !known.includes(path))).toEqual([]);
  });

  test("stands in a log that few others read, and none of them for a page of a deal", () => {
    const known = Object.values(TIMELINE).flat();
    const others = importing("deals", /\bevents\b/).filter((path) => !known.includes(path));
    expect(others).toEqual([]);
  });

  test("names no file in vain", () => {
    const paths = product.map(({ path }) => path);
    const named = Object.values(TIMELINE).flat();
    expect(named.filter((path) => !paths.includes(path))).toEqual([]);
  });
});

/** Is one of these names imported from the schema? */
function importsName(text: string, names: RegExp): boolean {
  const imports = text.matchAll(/import\s*\{([^}]*)\}\s*from\s*"[^"]*schema\/[^"]*"/g);
  return [...imports].some(([, list = ""]) => names.test(list));
}

describe("files", () => {
  test("hold one idea: none over 300 lines", () => {
    const long = everything
      .filter(({ text }) => text.split("\n").length > 301)
      .map(({ path, text }) => `${path}: ${text.split("\n").length}`);
    expect(long).toEqual([]);
  });

  test("have no room for odds and ends", () => {
    const wrong = everything
      .map(({ path }) => path)
      .filter((path) => /(^|\/)(utils?|lib|common|helpers?|misc)(\/|\.tsx?$)/.test(path))
      .filter((path) => path !== "app/platform/i18n/messages/common.ts");
    expect(wrong).toEqual([]);
  });
});
