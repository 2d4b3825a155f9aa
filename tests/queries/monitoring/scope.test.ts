import { describe, expect, test } from "vitest";
import { staffAreas } from "#app/domain/identity/actor.ts";
import { readSearch } from "#app/platform/pinyin.server.ts";
import {
  districtApplications,
  nearMissesOfUnmatched,
} from "#db/queries/monitoring/applications.server.ts";
import { districtClaims } from "#db/queries/monitoring/claims.server.ts";
import { dealFlow } from "#db/queries/monitoring/deal-flow.server.ts";
import { districtDeals } from "#db/queries/monitoring/deals.server.ts";
import { demandOf, supplyOf } from "#db/queries/monitoring/gap.server.ts";
import { planFigures } from "#db/queries/monitoring/indicators.server.ts";
import { measures } from "#db/queries/monitoring/measures.server.ts";
import { districtOrganizations } from "#db/queries/monitoring/organizations.server.ts";
import { workList } from "#db/queries/monitoring/work-list.server.ts";
import { applications } from "#db/schema/applications.ts";
import { twoDistricts } from "#tests/factories/districts.ts";
import { matched, NOW } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();

const ALL = { words: null, dir: "asc", page: 1, pageSize: 50, filters: {} } as const;

async function world() {
  const districts = await twoDistricts(db());
  return { ...districts, areas: staffAreas(districts.own.staff) };
}

describe("staff of one district", () => {
  test("see the deals that one end of lies in it, and no applicant of another by name", async () => {
    const { own, across, areas } = await world();
    const { rows, total } = await districtDeals(db().read, areas, {
      ...ALL,
      sort: "created",
      now: NOW,
    });
    expect(total).toBe(2);
    expect(rows.map((row) => row.id).sort()).toEqual([own.dealId, across].sort());
    expect(rows.find((row) => row.id === own.dealId)?.startup).toBe(own.company);
    expect(rows.find((row) => row.id === across)).toMatchObject({ startup: null, title: null });
    expect(JSON.stringify(rows)).not.toContain("闵");
  });

  test("cannot find an applicant of another district by searching for its name", async () => {
    const { own, across, areas } = await world();
    const search = (q: string) =>
      districtDeals(db().read, areas, {
        ...ALL,
        sort: "startup",
        now: NOW,
        words: readSearch(q),
      });
    expect((await search("闵芯")).total).toBe(0);
    expect((await search("mx")).total).toBe(0);
    expect((await search("嘉芯")).rows.map((row) => row.id)).toEqual([own.dealId]);
    expect((await search("jcjj")).rows.map((row) => row.id)).toEqual([across]);
  });

  test("filter deals by state, step reached, kind and lateness", async () => {
    const { own, across, areas } = await world();
    const ids = async (filters: Record<string, string[]>) => {
      const query = { ...ALL, sort: "created" as const, now: NOW, filters };
      return (await districtDeals(db().read, areas, query)).rows.map((row) => row.id);
    };
    expect(await ids({ state: ["interested"] })).toEqual([own.dealId]);
    expect(await ids({ reached: ["introduced"] })).toEqual([across]);
    expect((await ids({ reached: ["contacted"] })).length).toBe(2);
    expect(await ids({ kind: ["fund"] })).toEqual([across]);
    expect(await ids({ late: ["1"] })).toEqual([own.dealId]);
  });

  test("see the applications of their areas and no draft", async () => {
    const { own, other, areas } = await world();
    const query = { ...ALL, sort: "company" as const };
    const { rows } = await districtApplications(db().read, areas, query);
    expect(rows.map((row) => row.id)).toEqual([own.applicationId]);
    expect(rows[0]).toMatchObject({ needs: ["space"], sectors: ["auto.chip"], deals: 1 });
    await db().write((tx) => tx.update(applications).set({ state: "draft" }));
    expect((await districtApplications(db().read, areas, query)).total).toBe(0);
    expect((await districtApplications(db().read, [other.area], query)).total).toBe(0);
  });

  test("see which applications nothing fits, and what blocks them", async () => {
    const { own, other, areas } = await world();
    for (const side of [own, other]) {
      await matched(db(), {
        applicationId: side.applicationId,
        resourceId: side.resourceId,
        eligible: false,
      });
    }
    const none = { ...ALL, sort: "submitted" as const, filters: { match: ["none"] } };
    // Not computed yet is not the same as nothing found.
    expect((await districtApplications(db().read, areas, none)).total).toBe(0);
    await db().write((tx) => tx.update(applications).set({ matchedAt: NOW }));
    expect((await districtApplications(db().read, areas, none)).rows).toMatchObject([
      { id: own.applicationId, matches: 0 },
    ]);
    expect(await nearMissesOfUnmatched(db().read, areas)).toEqual([
      { applicationId: own.applicationId, resourceId: own.resourceId },
    ]);
    await matched(db(), { applicationId: own.applicationId, resourceId: own.fundId });
    expect((await districtApplications(db().read, areas, none)).total).toBe(0);
  });

  test("see the organizations and claims of their areas", async () => {
    const { own, areas } = await world();
    const organizations = await districtOrganizations(db().read, areas, { ...ALL, sort: "name" });
    expect(organizations.rows.map((row) => row.id).sort()).toEqual(
      [own.startupId, own.providerId, own.pendingId].sort(),
    );
    const claims = await districtClaims(db().read, areas, { ...ALL, sort: "created" });
    expect(claims.rows.map((row) => row.id)).toEqual([own.claimId]);
  });

  test("count their own deals, needs, supply and plans alone", async () => {
    const { own, areas } = await world();
    expect(await dealFlow(db().read, areas)).toEqual({
      states: { interested: 1, in_review: 1 },
      furthest: new Map([
        [0, 1],
        [2, 1],
      ]),
    });
    expect(await demandOf(db().read, areas)).toEqual([
      { sector: "auto", need: "space", applications: 1 },
    ]);
    const supply = await supplyOf(db().read, areas);
    expect(supply.map((row) => row.id).sort()).toEqual(
      [own.resourceId, own.fundId, own.namedId].sort(),
    );
    expect(supply.every((row) => row.sectors.join() === "auto")).toBe(true);
    expect(await measures(db().read, areas)).toEqual({ fund_size: 0, incubators: 1 });
    expect((await planFigures(db().read, areas)).map(({ plan }) => plan.slug)).toEqual([own.slug]);
  });

  test("have a work list of their own", async () => {
    const { own, areas } = await world();
    const work = await workList(db().read, areas, NOW);
    expect(work.late.rows.map((row) => row.id)).toEqual([own.dealId]);
    expect(work.organizations.rows.map((row) => row.id)).toEqual([own.pendingId]);
    expect(work.claims.rows.map((row) => row.id)).toEqual([own.claimId]);
    expect(work.unmatched.total).toBe(0);
  });

  test("of no area see nothing", async () => {
    await world();
    expect((await districtDeals(db().read, [], { ...ALL, sort: "due", now: NOW })).total).toBe(0);
    expect(await demandOf(db().read, [])).toEqual([]);
    expect(await planFigures(db().read, [])).toEqual([]);
  });
});
