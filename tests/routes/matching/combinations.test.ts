import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { GROUPS } from "#app/domain/matching/kept.ts";
import { totalPoints } from "#app/domain/matching/shown-score.ts";
import { loader as page, action as press } from "#app/routes/matching/application/route.tsx";
import { action as act } from "#app/routes/matching/match/route.tsx";
import type { MatchLine } from "#app/services/matching/list-matches.server.ts";
import { needs } from "#db/schema/applications.ts";
import { deals } from "#db/schema/deals.ts";
import { matches } from "#db/schema/matches.ts";
import { organizations } from "#db/schema/organizations.ts";
import { deal, staff as staffOf } from "#tests/factories/districts.ts";
import { applicant, groundwork, NOW, openResource, provider } from "#tests/factories/parties.ts";
import { rematched } from "#tests/factories/rematch.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { request } from "#tests/setup/requests.ts";

const db = testDatabase();
let startup: Awaited<ReturnType<typeof applicant>>;
let incubator: string;
let fund: string;
let near: string;
let unclaimed: string;

beforeEach(async () => {
  await groundwork(db());
  const house = await provider(db());
  incubator = await openResource(db(), { ...house, name: "安亭孵化器" });
  fund = await openResource(db(), { ...house, name: "嘉定种子基金", kind: "fund" });
  near = await openResource(db(), { ...house, name: "成长期孵化器", body: { stages: ["b"] } });
  unclaimed = await openResource(db(), {
    organizationId: null,
    state: "named",
    name: "未认领孵化器",
  });
  startup = await applicant(db());
  await rematched(db(), NOW);
});

function ask(path = "", { actor = startup.founder, resourceId = incubator } = {}) {
  return {
    db: db(),
    actor,
    now: NOW,
    path: `/applications/${startup.applicationId}${path}`,
    params: { id: startup.applicationId, resourceId },
  };
}

interface PageBody {
  page: { rows: MatchLine[] };
  packages: {
    items: { need: string; points: number; resource: { id: string } | null }[];
    askable: string[];
  }[];
}

async function list(path = "") {
  return (await request(page, ask(path))).body as PageBody;
}

describe("combinations", () => {
  let bench: string;

  beforeEach(async () => {
    const house = await provider(db(), { name: "检测机构" });
    bench = await openResource(db(), { ...house, name: "检测平台", serves: ["testing"] });
    await db().write((tx) =>
      tx.insert(needs).values(
        (["testing", "lab"] as const).map((kind, index) => ({
          applicationId: startup.applicationId,
          kind,
          position: index + 1,
        })),
      ),
    );
    await rematched(db(), NOW);
  });

  const combined = async () => (await list("?view=packages")).packages;
  const members = async () =>
    (await combined()).map(({ items }) => items.map((item) => item.resource?.id ?? null));

  test("serve all needs that something serves, with the points that the list shows", async () => {
    const [first] = await combined();
    expect(first?.items.map((item) => item.need)).toEqual(["space", "testing", "lab"]);
    expect(first?.items.slice(1)).toMatchObject([{ resource: { id: bench } }, { resource: null }]);
    const { rows } = (await list()).page;
    for (const { resource, points } of first?.items ?? []) {
      const row = rows.find(({ resourceId }) => resourceId === resource?.id);
      expect(points).toBe(row ? totalPoints(row.score) : 0);
    }
  });

  const path = () => `/applications/${startup.applicationId}?view=packages`;
  const askAll = (resourceIds: string[], actor = startup.founder, message = "") => {
    const form = { act: "ask-all", resourceId: resourceIds, message };
    return request(press, { ...ask("", { actor }), path: path(), form });
  };
  const asked = async () => (await db().read.select().from(deals)).map((row) => row.resourceId);

  test("are asked with one button, each in a deal of its own, and then have nobody left to ask", async () => {
    expect((await combined())[0]?.askable).toEqual([incubator, bench]);
    expect(await askAll([incubator, bench])).toMatchObject({
      status: 302,
      location: path(),
    });
    const found = await db().read.select().from(deals);
    expect(found).toHaveLength(2);
    for (const each of found) expect(each).toMatchObject({ state: "interested", message: "" });
    const [first] = await combined();
    expect(first).toMatchObject({
      askable: [],
      items: [{ resource: { dealState: "interested" } }, {}, {}],
    });
  });

  test("say of each what came of it where some cannot be asked, and ask the others", async () => {
    await askAll([incubator]);
    const partly = await askAll([incubator, unclaimed, near, bench]);
    expect(partly.status).toBe(200);
    expect(partly.body).toMatchObject({
      outcomes: [
        { id: incubator, name: "安亭孵化器", dealId: null, words: "双方已经有一条对接记录" },
        { id: unclaimed, dealId: null, words: expect.stringContaining("尚无机构认领") },
        { id: near, dealId: null, words: expect.stringContaining("硬性条件") },
        { id: bench, words: null, dealId: expect.any(String) },
      ],
    });
    expect(await asked()).toEqual([incubator, bench]);
    expect((await askAll([incubator, "nothing"])).status).toBe(409);
  });

  test("are asked with the note typed, which is held against who writes before anybody is asked", async () => {
    const [company] = await db()
      .read.select()
      .from(organizations)
      .where(eq(organizations.id, startup.organizationId));
    const telling = `我们是${company?.name}，想来看看场地`;
    expect(await askAll([incubator, bench], startup.founder, telling)).toMatchObject({
      status: 422,
      body: {
        refusedAsk: {
          resourceIds: [incubator, bench],
          reply: { error: { message: [/./] }, initialValue: { message: telling } },
        },
      },
    });
    expect(await asked()).toEqual([]);
    await askAll([incubator, bench], startup.founder, "想来看看场地");
    const found = await db().read.select().from(deals);
    expect(found.map(({ message }) => message)).toEqual(["想来看看场地", "想来看看场地"]);
  });

  test("are asked by nobody else, and only so many at once", async () => {
    const house = await provider(db(), { name: "好奇的机构" });
    for (const actor of [house.admin, await staffOf(db(), "嘉定区")]) {
      expect((await askAll([incubator, bench], actor)).status).toBe(404);
    }
    expect((await askAll([])).status).toBe(400);
    expect((await askAll(Array(13).fill(incubator))).status).toBe(400);
    expect(await asked()).toEqual([]);
  });

  test("are not asked where the operator is out of standing", async () => {
    await db().write((tx) => tx.update(organizations).set({ suspendedAt: NOW }));
    expect((await askAll([incubator, bench])).status).toBe(409);
    expect(await asked()).toEqual([]);
  });

  test("leave out what was set aside, what said no, and what is kept for the resource's own list alone", async () => {
    expect(await members()).toEqual([
      [incubator, bench, null],
      [fund, bench, null],
    ]);
    await request(act, { ...ask(), form: { act: "later" } });
    expect(await members()).toEqual([[fund, bench, null]]);
    const applicationId = startup.applicationId;
    await deal(db(), { applicationId, resourceId: fund, state: "declined" });
    expect(await members()).toEqual([[unclaimed, bench, null]]);
    await db().write((tx) => tx.update(matches).set({ group: GROUPS.resource }));
    expect(await members()).toEqual([]);
  });
});
