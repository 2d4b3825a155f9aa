import Sqlite from "better-sqlite3";
import { drizzle as drizzleSqlite } from "drizzle-orm/better-sqlite3";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import pg from "pg";
import { describe, expect, test } from "vitest";
import type { Db } from "#db/client.server.ts";
import { pathOf } from "#db/client.server.ts";
import { engine } from "#db/dialect.ts";
import {
  dealCounts,
  dealsAwaitingFounder,
  FOUNDER_DEAL_SORTS,
  founderDeals,
} from "#db/queries/deals/founder-deals.server.ts";
import { queueCounts, queuePage } from "#db/queries/deals/queue.server.ts";
import { adminUsers, USER_SORTS } from "#db/queries/identity/users.server.ts";
import { tally } from "#db/queries/kept/tallies.server.ts";
import type { Cursor } from "#db/queries/keyset.server.ts";
import {
  APPLICATION_SORTS,
  districtApplications,
} from "#db/queries/monitoring/applications.server.ts";
import {
  CLAIM_SORTS,
  districtClaims,
  pendingClaims,
} from "#db/queries/monitoring/claims.server.ts";
import {
  lapsingTitles,
  nearCompanies,
  waitingCompanyClaims,
} from "#db/queries/monitoring/companies.server.ts";
import { DEAL_SORTS, districtDeals } from "#db/queries/monitoring/deals.server.ts";
import {
  districtOrganizations,
  ORGANIZATION_SORTS,
  pendingOrganizations,
} from "#db/queries/monitoring/organizations.server.ts";
import { deals } from "#db/schema/deals.ts";
import { NOW } from "#tests/factories/parties.ts";
import { addressOf, testDatabase } from "#tests/setup/database.ts";
import statistics from "./city-statistics.json" with { type: "json" };

const db = testDatabase();

/** Tables that grow with every company and every act. */
const GROWING = [
  "applications",
  "application_demand",
  "claims",
  "company_claims",
  "company_files",
  "company_rungs",
  "company_years",
  "consents",
  "deal_districts",
  "deals",
  "events",
  "memberships",
  "notifications",
  "organizations",
  "resources",
  "users",
];

interface Asked {
  sql: string;
  params: unknown[];
}

interface Explainer {
  /** Asks through this; every statement is remembered. */
  read: Db;
  asked: Asked[];
  /** What a statement's plan scans or sorts of the growing tables. */
  faults(asked: Asked): Promise<string[]>;
  end(): Promise<void>;
}

function explainer(): Promise<Explainer> {
  return engine === "postgres" ? onPostgres() : onSqlite();
}

/** With the statistics of a generated city, though the tables are empty. */
async function onSqlite(): Promise<Explainer> {
  const path = pathOf(addressOf(db()));
  const writer = new Sqlite(path);
  writer.exec("analyze");
  writer.exec("delete from sqlite_stat1");
  const add = writer.prepare("insert into sqlite_stat1 (tbl, idx, stat) values (?, ?, ?)");
  for (const row of statistics) add.run(...row);
  writer.close();
  const connection = new Sqlite(path);
  const asked: Asked[] = [];
  const logger = { logQuery: (sql: string, params: unknown[]) => void asked.push({ sql, params }) };
  return {
    read: drizzleSqlite(connection, { logger }),
    asked,
    async faults({ sql, params }) {
      const steps = connection
        .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
        .all(...params);
      return steps.map(({ detail }) => detail).filter(isFaultOfSqlite);
    },
    async end() {
      connection.close();
    },
  };
}

function isFaultOfSqlite(detail: string): boolean {
  const [, scanned] = /^SCAN (\S+)/.exec(detail) ?? [];
  return /TEMP B-TREE FOR (LAST TERM OF )?ORDER BY/.test(detail) || GROWING.includes(scanned ?? "");
}

/** Empty tables have no statistics there: without other means, can an index serve? */
async function onPostgres(): Promise<Explainer> {
  const client = new pg.Client({ connectionString: addressOf(db()) });
  await client.connect();
  for (const means of ["seqscan", "sort", "incremental_sort", "bitmapscan"]) {
    await client.query(`set enable_${means} = off`);
  }
  const asked: Asked[] = [];
  const logger = { logQuery: (sql: string, params: unknown[]) => void asked.push({ sql, params }) };
  return {
    read: drizzlePostgres(client, { logger }) as unknown as Db,
    asked,
    async faults({ sql, params }) {
      const { rows } = await client.query(`explain (format json) ${sql}`, params);
      return faultsOf(rows[0]["QUERY PLAN"][0].Plan);
    },
    end: () => client.end(),
  };
}

interface Node {
  "Node Type": string;
  "Relation Name"?: string;
  Plans?: Node[];
}

function faultsOf(node: Node): string[] {
  const kind = node["Node Type"];
  const relation = node["Relation Name"] ?? "";
  const bad = /Sort$/.test(kind) || (kind === "Seq Scan" && GROWING.includes(relation));
  return [
    ...(bad ? [`${kind} ${relation}`] : []),
    ...(node.Plans ?? []).flatMap((inner) => faultsOf(inner)),
  ];
}

const AREAS = ["嘉定区"];
const QUEUE = {
  organizations: ["a"],
  userId: "u",
  now: NOW,
  turn: "ours" as const,
  words: null,
  foundSectors: [],
  states: [],
  resources: [],
  sectors: [],
  assigned: null,
  overdue: false,
  pageSize: 50,
};
const CURSOR: Cursor = { way: "after", key: "0|5", id: "a" };

/** Every list in each of its orders, on its first page and on a later one. */
function lists(): [string, (read: Db) => Promise<unknown>][] {
  const asking = { words: null, pageSize: 50, filters: {}, now: NOW };
  const each = <S extends string>(
    name: string,
    sorts: readonly S[],
    read: (
      db: Db,
      query: typeof asking & { sort: S; dir: "asc" | "desc"; cursor: Cursor | null },
    ) => Promise<unknown>,
  ) =>
    sorts.flatMap((sort) =>
      (["asc", "desc"] as const).flatMap((dir) =>
        [null, CURSOR].map((cursor): [string, (read: Db) => Promise<unknown>] => [
          `${name} by ${sort}, ${dir}${cursor ? ", later" : ""}`,
          (db) => read(db, { ...asking, sort, dir, cursor }),
        ]),
      ),
    );
  return [
    ...each("deals", DEAL_SORTS, (db, query) => districtDeals(db, AREAS, query)),
    ...each("applications", APPLICATION_SORTS, (db, query) =>
      districtApplications(db, AREAS, query),
    ),
    ...each("organizations", ORGANIZATION_SORTS, (db, query) =>
      districtOrganizations(db, AREAS, query),
    ),
    ...each("claims", CLAIM_SORTS, (db, query) => districtClaims(db, AREAS, query)),
    ...each("companies near a rung", ["name"], (db, query) =>
      nearCompanies(db, AREAS, { ...query, rung: "high-tech-enterprise" }),
    ),
    ...each("titles that lapse", ["lapse"], (db, query) => lapsingTitles(db, AREAS, query)),
    ["claims to companies", (db) => waitingCompanyClaims(db, AREAS)],
    ...each("own deals", FOUNDER_DEAL_SORTS, (db, query) => founderDeals(db, ["a", "b"], query)),
    ...each("queue", ["due", "waiting"] as const, (db, { sort, dir, cursor }) =>
      queuePage(db, { ...QUEUE, sort, dir, page: cursor ? 2 : 1 }),
    ),
    ["states of the queue", (db) => queueCounts(db, { organizations: ["a"], now: NOW })],
    ["deals to answer", (db) => dealsAwaitingFounder(db, ["a", "b"])],
    ["states of own deals", async (db) => dealCounts(db, ["a"])],
    [
      "late deals",
      (db) =>
        districtDeals(db, AREAS, { ...asking, sort: "due", dir: "asc", filters: { late: ["1"] } }),
    ],
    ["organizations that wait", (db) => pendingOrganizations(db, AREAS)],
    ["claims that wait", (db) => pendingClaims(db, AREAS)],
    ["flow", (db) => tally(db, "flow", AREAS)],
    ["outcomes", (db) => tally(db, "outcomes", AREAS)],
  ];
}

/** Of the accounts the whole list is shown: its order is an index's, its count is capped. */
const WHOLE = /^select count\(\*\) from \(select 1 from "users"/;

describe("no list reads more of a growing table than it shows", () => {
  test("in any order", async () => {
    const { read, asked, faults, end } = await explainer();
    const found: string[] = [];
    for (const [name, ask] of lists()) {
      asked.length = 0;
      await ask(read);
      expect(asked.length, name).toBeGreaterThan(0);
      for (const each of [...asked]) {
        for (const fault of await faults(each)) found.push(`${name}: ${fault}\n  ${each.sql}`);
      }
    }
    await end();
    expect(found).toEqual([]);
  });

  test("accounts come in the order of an index", async () => {
    const { read, asked, faults, end } = await explainer();
    const found: string[] = [];
    // An address is unique: PostgreSQL sorts what is equal in it, which is one row, and calls that a sort.
    const sorts = USER_SORTS.filter((sort) => engine === "sqlite" || sort !== "email");
    for (const sort of sorts) {
      asked.length = 0;
      await adminUsers(read, { words: null, pageSize: 50, filters: {}, sort, dir: "asc" });
      for (const each of asked.filter(({ sql }) => !WHOLE.test(sql))) {
        const bad = await faults(each);
        found.push(...bad.filter((fault) => !/USING INDEX/.test(fault)));
      }
    }
    await end();
    expect(found).toEqual([]);
  });

  test("and the test would see it", async () => {
    const { read, asked, faults, end } = await explainer();
    await read.select().from(deals).orderBy(deals.message).limit(50);
    const [each] = asked;
    expect(each && (await faults(each)).length).toBeGreaterThan(0);
    await end();
  });
});
