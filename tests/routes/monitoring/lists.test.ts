import { beforeEach, describe, expect, test } from "vitest";
import { loader as applicationsLoader } from "#app/routes/monitoring/applications/route.tsx";
import { loader as dealsCsv } from "#app/routes/monitoring/deals/csv.ts";
import { loader as dealsLoader } from "#app/routes/monitoring/deals/route.tsx";
import { loader as deskLoader } from "#app/routes/monitoring/desk/route.tsx";
import { loader as gapLoader } from "#app/routes/monitoring/gap/route.tsx";
import { loader as organizationsCsv } from "#app/routes/monitoring/organizations/csv.ts";
import { loader as targetsCsv } from "#app/routes/monitoring/targets/csv.ts";
import { type Packed, unpacked } from "#app/ui/packed.ts";
import { applications } from "#db/schema/applications.ts";
import { organizations } from "#db/schema/organizations.ts";
import { twoDistricts } from "#tests/factories/districts.ts";
import { NOW } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { request } from "#tests/setup/requests.ts";

const db = testDatabase();
let world: Awaited<ReturnType<typeof twoDistricts>>;

beforeEach(async () => {
  world = await twoDistricts(db());
});

function ask(path: string) {
  return { db: db(), actor: world.own.staff, now: NOW, path };
}

/** The text of a file that a loader answers with. */
async function file(loader: Parameters<typeof request>[0], path: string): Promise<string> {
  let text = "";
  await request(async (args) => {
    const response = (await loader(args)) as Response;
    expect(response.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("Content-Disposition")).toMatch(
      /^attachment; filename="\w+-2026-11-24\.csv"$/,
    );
    text = await response.text();
    return response;
  }, ask(path));
  return text;
}

describe("the desk", () => {
  test("shows figures, work, flow and gaps of the own areas", async () => {
    const { body } = await request(deskLoader, ask("/district"));
    expect(body).toMatchObject({
      plans: [{ slug: world.own.slug, lines: [{ name: "高新技术企业数量", verdict: "no_data" }] }],
      work: { late: { total: 1 }, organizations: { total: 1 }, claims: { total: 1 } },
      states: { interested: 1, in_review: 1 },
    });
    const { funnel, gaps } = body as Awaited<ReturnType<typeof deskLoader>>;
    expect(funnel.map((row) => row.reached)).toEqual([2, 1, 1, 0, 0, 0, 0, 0]);
    const auto = gaps.find((row) => row.sector === "auto")?.cells[0];
    expect(auto).toMatchObject({ need: "space", demand: 1, open: 2, named: 1, level: "served" });
  });

  test("opens the rows of each cell", async () => {
    const { body } = await request(gapLoader, ask("/district/gap?sector=auto&need=space"));
    expect(body).toMatchObject({ asking: { rows: [{ id: world.own.applicationId }], total: 1 } });
    const { supply } = body as Awaited<ReturnType<typeof gapLoader>>;
    expect(supply.length).toBe(3);
    expect((await request(gapLoader, ask("/district/gap?sector=none&need=space"))).status).toBe(
      404,
    );
    expect((await request(gapLoader, ask("/district/gap?sector=auto&need=x"))).status).toBe(404);
  });
});

describe("lists", () => {
  test("keep their state in the address, and let nothing else through", async () => {
    const path = "/district/deals?state=interested&sort=due&dir=asc&page=1&kind=rocket";
    const { body } = await request(dealsLoader, ask(path));
    const { rows } = body as { rows: Packed<{ id: string }> };
    expect(unpacked(rows)).toMatchObject([{ id: world.own.dealId }]);
    expect(body).toMatchObject({
      total: 1,
      params: { sort: "due", dir: "asc", filters: { state: ["interested"], kind: [] } },
    });
    const wild = await request(dealsLoader, ask("/district/deals?sort=password&page=-4&q=%25"));
    expect(wild.body).toMatchObject({ total: 0, params: { sort: "updated", page: 1 } });
  });

  test("an application that nothing fits says why", async () => {
    await db().write((tx) => tx.update(applications).set({ matchedAt: NOW }));
    const { body } = await request(applicationsLoader, ask("/district/applications?match=none"));
    expect(body).toMatchObject({
      place: { total: 1, more: false, next: null, previous: null },
      unmatched: true,
      rows: [{ blocking: [] }],
      blocking: [],
    });
  });

  test("are exported as they are filtered and within their scope", async () => {
    const all = await file(dealsCsv, "/district/deals.csv");
    expect(all.trim().split("\r\n").length).toBe(3);
    expect(all.split("\r\n")[0]).toContain("开始时的匹配度");
    expect(all).toContain(world.own.company);
    expect(all).toContain("区外企业");
    expect(all).not.toContain(world.other.company);
    const some = await file(dealsCsv, "/district/deals.csv?state=in_review");
    expect(some).not.toContain(world.own.company);
    const targets = await file(targetsCsv, "/district/targets.csv");
    expect(targets).toContain("暂无数据");
    expect(targets).not.toContain(world.other.area);
  });

  test("a name that a spreadsheet would run is exported as text", async () => {
    await db().write((tx) => tx.update(organizations).set({ name: "=HYPERLINK(1)" }));
    const names = await file(organizationsCsv, "/district/organizations.csv");
    expect(names).toContain(`"'=HYPERLINK(1)"`);
  });
});
