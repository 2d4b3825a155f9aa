import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keepOrganization } from "#app/services/kept/keep-registry.server.ts";
import { newId } from "#db/id.ts";
import type { Cursor } from "#db/queries/keyset.server.ts";
import { districtClaims } from "#db/queries/monitoring/claims.server.ts";
import { DEAL_SORTS, districtDeals } from "#db/queries/monitoring/deals.server.ts";
import { districtOrganizations } from "#db/queries/monitoring/organizations.server.ts";
import { claims, organizations } from "#db/schema/organizations.ts";
import { deal, twoDistricts } from "#tests/factories/districts.ts";
import { applicant, NOW, openResource } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();

interface Page {
  rows: { id: string }[];
  next: Cursor | null;
  previous: Cursor | null;
}

/** Every page forwards, then every page backwards from the last. */
async function walk(read: (cursor: Cursor | null) => Promise<Page>) {
  const forwards: string[][] = [];
  let page = await read(null);
  expect(page.previous).toBeNull();
  forwards.push(page.rows.map(({ id }) => id));
  while (page.next) {
    page = await read(page.next);
    forwards.push(page.rows.map(({ id }) => id));
  }
  const backwards = [page.rows.map(({ id }) => id)];
  while (page.previous) {
    page = await read(page.previous);
    backwards.unshift(page.rows.map(({ id }) => id));
  }
  return { forwards, backwards };
}

describe("a list that is paged by its keys", () => {
  test("shows every deal once in every order, forwards and backwards, also over two districts", async () => {
    const { own, other } = await twoDistricts(db());
    for (let i = 0; i < 4; i++) {
      const { applicationId } = await applicant(db(), { company: `企业${i % 2}`, area: own.area });
      await deal(db(), { applicationId, resourceId: i % 2 ? other.resourceId : own.resourceId });
    }
    for (const areas of [[own.area], [own.area, other.area]]) {
      const all = await districtDeals(db().read, areas, {
        words: null,
        sort: "created",
        dir: "asc",
        pageSize: 50,
        filters: {},
        now: NOW,
      });
      const ids = all.rows.map(({ id }) => id).sort();
      expect(new Set(ids).size).toBe(all.total);
      for (const sort of DEAL_SORTS) {
        for (const dir of ["asc", "desc"] as const) {
          const { forwards, backwards } = await walk((cursor) =>
            districtDeals(db().read, areas, {
              words: null,
              sort,
              dir,
              cursor,
              pageSize: 2,
              filters: {},
              now: NOW,
            }),
          );
          expect(forwards.flat().sort()).toEqual(ids);
          expect(backwards).toEqual(forwards);
        }
      }
    }
  });

  test("orders names by the bytes of their pinyin on both engines", async () => {
    const { own } = await twoDistricts(db());
    const named = fc.sample(fc.string({ minLength: 1, maxLength: 8, unit: "binary" }), 20);
    const names = ["安亭", "嘉定", "Ärzte", "Zeta", "alpha", "_x", "张江", "𠮷野", "＿y", ...named];
    await db().write(async (tx) => {
      for (const name of names.map((each) => each.replaceAll("\0", ""))) {
        const id = newId();
        const row = { id, kind: "startup" as const, name, area: own.area };
        await tx.insert(organizations).values({ ...row, createdAt: NOW, updatedAt: NOW });
        await keepOrganization(tx, id, NOW);
      }
    });
    const read = (cursor: Cursor | null) =>
      districtOrganizations(db().read, [own.area], {
        words: null,
        sort: "name",
        dir: "asc",
        cursor,
        pageSize: 7,
        filters: {},
      });
    const { forwards, backwards } = await walk(read);
    expect(backwards).toEqual(forwards);
    const keys = new Map(
      (await db().read.select().from(organizations)).map((row) => [row.id, row.sortKey]),
    );
    const order = forwards.flat().map((id) => Buffer.from(keys.get(id) ?? ""));
    expect(order).toEqual([...order].sort(Buffer.compare));
    expect(order.length).toBeGreaterThanOrEqual(names.length);
  });

  test("keeps what waits for a decision first, across pages and whichever way", async () => {
    const { own } = await twoDistricts(db());
    for (let i = 0; i < 5; i++) {
      const resourceId = await openResource(db(), {
        organizationId: null,
        state: "named",
        name: `平台${i}`,
        area: i % 2 ? own.area : null,
      });
      const settled = i % 2;
      await db().write((tx) =>
        tx.insert(claims).values({
          resourceId,
          organizationId: own.providerId,
          userId: own.admin.userId,
          state: settled ? "rejected" : "pending",
          settled,
          district: i % 2 ? own.area : "",
          createdAt: new Date(NOW.getTime() + i * 1000),
        }),
      );
    }
    for (const dir of ["asc", "desc"] as const) {
      const query = { words: null, sort: "created" as const, dir, filters: {} };
      const whole = await districtClaims(db().read, [own.area], { ...query, pageSize: 50 });
      expect(whole.rows.map(({ state }) => state === "pending")).toEqual([
        ...Array.from({ length: 4 }, () => true),
        ...Array.from({ length: 2 }, () => false),
      ]);
      const { forwards, backwards } = await walk((cursor) =>
        districtClaims(db().read, [own.area], { ...query, cursor, pageSize: 2 }),
      );
      expect(forwards.flat()).toEqual(whole.rows.map(({ id }) => id));
      expect(backwards).toEqual(forwards);
    }
  });
});
