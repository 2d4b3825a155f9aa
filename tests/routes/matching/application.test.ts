import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { GROUPS } from "#app/domain/matching/kept.ts";
import { loader as page, action as withdraw } from "#app/routes/matching/application/route.tsx";
import { action as act, loader as match } from "#app/routes/matching/match/route.tsx";
import type { MatchLine } from "#app/services/matching/list-matches.server.ts";
import { wishedResources } from "#db/queries/monitoring/wishes.server.ts";
import { applications } from "#db/schema/applications.ts";
import { deals } from "#db/schema/deals.ts";
import { jobs } from "#db/schema/jobs.ts";
import { matchMarks } from "#db/schema/matches.ts";
import { staff as staffOf } from "#tests/factories/districts.ts";
import {
  applicant,
  groundwork,
  HIDDEN,
  NOW,
  openResource,
  provider,
} from "#tests/factories/parties.ts";
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
  page: { rows: (MatchLine & { name: string })[]; total: number };
  groups: { answers: number; named: number };
  wishes: Record<string, string[]>;
  near: { resourceId: string; blockers: { code: string }[] }[];
  counts: { all: number; later: number; byKind: Record<string, number> };
  waiting: boolean;
}

async function list(path = "", actor: Actor = startup.founder) {
  return (await request(page, ask(path, { actor }))).body as PageBody;
}

describe("the list", () => {
  test("has the matches by kind, and the near misses with what stands in the way", async () => {
    const { page: found, counts, near: missed } = await list();
    expect(found.rows.map((row) => row.resourceId)).toContain(incubator);
    expect(counts.byKind).toMatchObject({ incubator: 2, fund: 1 });
    expect(missed.map((row) => [row.resourceId, row.blockers[0]?.code])).toEqual([[near, "stage"]]);
    const funds = await list("?view=fund");
    expect(funds.page.rows.map((row) => row.resourceId)).toEqual([fund]);
  });

  test("is searched by pinyin initials, narrowed to who answers, sorted by name", async () => {
    expect((await list("?q=atfhq")).page.rows.map((row) => row.name)).toEqual(["安亭孵化器"]);
    expect((await list("?q=%25")).page.total).toBe(0);
    const answered = await list("?answers=open");
    expect(answered.page.rows.map((row) => row.resourceId)).not.toContain(unclaimed);
    const { rows } = (await list("?sort=name")).page;
    const names = rows.filter(({ group }) => group === GROUPS.answers).map((row) => row.name);
    expect(names).toEqual([...names].sort());
  });

  test("puts who can answer first, whatever the order, and the rest in a group of their own", async () => {
    for (const order of ["", "?dir=desc", "?sort=name", "?sort=name&dir=desc", "?sort=response"]) {
      const { page: found, groups } = await list(order);
      expect(found.rows.at(-1)).toMatchObject({ resourceId: unclaimed, group: GROUPS.named });
      expect(groups).toEqual({ answers: found.rows.length - 1, named: 1 });
    }
  });

  test("says of each row what it owes most to and how sure that is", async () => {
    const { page: found } = await list();
    for (const { lead, confidence, parts, score } of found.rows) {
      const most = Math.max(...parts.map(({ value, weight }) => value * weight));
      expect(lead?.reason.points).toBeCloseTo(100 * most);
      expect(lead?.reason.part).toBe("sector");
      expect(confidence).toBeGreaterThan(0.5);
      expect(score).toBe(parts.reduce((sum, { value, weight }) => sum + value * weight, 0));
    }
  });

  test("says that matching is under way, before the first run and after a change", async () => {
    expect((await list()).waiting).toBe(false);
    await db().write((tx) =>
      tx.insert(jobs).values({
        kind: "rematch-application",
        key: `rematch-application:${startup.applicationId}`,
        payload: {},
        runAfter: NOW,
      }),
    );
    expect((await list()).waiting).toBe(true);
    await db().write((tx) => tx.delete(jobs));
    await db().write((tx) => tx.update(applications).set({ matchedAt: null }));
    expect((await list()).waiting).toBe(true);
  });
});

describe("what is asked of the district", () => {
  const path = () => `/applications/${startup.applicationId}?view=incubator`;
  const press = (act: string, resourceId = unclaimed, actor = startup.founder) =>
    request(withdraw, {
      ...ask("", { actor }),
      path: path(),
      form: { act, resourceId },
    });

  test("is noted once, shown in the list and on the desk of the place, and can be taken back", async () => {
    expect(await press("introduce")).toMatchObject({ status: 302, location: path() });
    await press("introduce");
    await press("claimed");
    expect((await list()).wishes).toEqual({ [unclaimed]: ["claimed", "introduce"] });
    const desk = (areas: string[]) => wishedResources(db().read, areas, { pageSize: 5 });
    expect(await desk(["嘉定区"])).toMatchObject({
      rows: [{ id: unclaimed, introduce: 1, claimed: 1 }],
      total: 1,
    });
    expect(await desk(["闵行区"])).toEqual({ rows: [], total: 0 });
    await press("drop-introduce");
    expect((await list()).wishes).toEqual({ [unclaimed]: ["claimed"] });
    await press("drop-claimed");
    expect((await desk(["嘉定区"])).total).toBe(0);
  });

  test("is asked of nobody where somebody answers, and by nobody but the founder", async () => {
    expect((await press("introduce", incubator)).status).toBe(422);
    const staff = await staffOf(db(), "嘉定区");
    expect((await press("introduce", unclaimed, staff)).status).toBe(404);
    expect(await db().read.$count(matchMarks)).toBe(0);
  });
});

describe("one match", () => {
  test("says part by part why, with the words of the text", async () => {
    const { body } = await request(match, ask());
    const { told, text } = body as {
      text: string;
      told: {
        match: { score: number };
        explanation: {
          reasons: { part: string; points: number; words: { start: number; end: number }[] }[];
        };
      };
    };
    const points = told.explanation.reasons.reduce((sum, reason) => sum + reason.points, 0);
    expect(points).toBeCloseTo(told.match.score * 100);
    expect(told.explanation.reasons.map((reason) => reason.part)).toContain("sector");
    expect(text).toBe(`${HIDDEN.title}\n${HIDDEN.text}`);
  });

  test("says of a near miss the smallest change and the score after it", async () => {
    const { body } = await request(match, ask("", { resourceId: near }));
    expect(body).toMatchObject({
      told: { smallest: { changes: [{ code: "reach_stage", from: "angel", to: "b" }] } },
    });
  });

  test("is asked for contact once, with a word to them", async () => {
    const asked = await request(act, { ...ask(), form: { act: "ask", message: "你好" } });
    expect(asked.location).toMatch(/^\/deals\//);
    const [deal] = await db().read.select().from(deals);
    expect(deal).toMatchObject({ state: "interested", message: "你好", resourceId: incubator });
    const again = await request(act, { ...ask(), form: { act: "ask", message: "再来" } });
    expect(again).toMatchObject({
      status: 409,
      body: { reply: { initialValue: { message: "再来" } } },
    });
    expect((await list()).page.rows.find((row) => row.resourceId === incubator)?.dealState).toBe(
      "interested",
    );
  });

  test("cannot be asked for where nobody answers or a blocker stands", async () => {
    const form = { act: "ask", message: "" };
    const nobody = await request(act, { ...ask("", { resourceId: unclaimed }), form });
    expect(JSON.stringify(nobody.body)).toContain("尚无机构认领");
    const blocked = await request(act, { ...ask("", { resourceId: near }), form });
    expect(JSON.stringify(blocked.body)).toContain("硬性条件");
    const long = await request(act, { ...ask(), form: { act: "ask", message: "长".repeat(501) } });
    expect(long.status).toBe(422);
    expect(await db().read.$count(deals)).toBe(0);
  });

  test("can be set aside and taken back", async () => {
    await request(act, { ...ask(), form: { act: "later" } });
    await request(act, { ...ask(), form: { act: "later" } });
    const without = await list();
    expect(without.page.rows.map((row) => row.resourceId)).not.toContain(incubator);
    expect(without.counts.later).toBe(1);
    expect((await list("?view=later")).page.rows.map((row) => row.resourceId)).toEqual([incubator]);
    await request(act, { ...ask(), form: { act: "back" } });
    expect((await list()).counts.later).toBe(0);
  });
});

test("a withdrawn application has no matches any more", async () => {
  const [row] = await db().read.select().from(applications);
  const form = { version: String(row?.version) };
  expect((await request(withdraw, { ...ask(), form: { version: "99" } })).status).toBe(409);
  expect((await request(withdraw, { ...ask(), form })).status).toBe(302);
  const body = await request(page, ask());
  expect(body).toMatchObject({ status: 200, body: { state: "withdrawn", page: { total: 0 } } });
});

describe("others", () => {
  test("find nothing: another founder, the provider, staff of another district", async () => {
    const other = await applicant(db(), { company: "另一家企业" });
    const house = await provider(db(), { name: "好奇的机构" });
    const strangers = [other.founder, house.admin, await staffOf(db(), "闵行区")];
    for (const actor of strangers) {
      for (const handler of [page, match]) {
        expect(await request(handler, ask("", { actor }))).toMatchObject({
          status: 404,
          body: null,
        });
      }
      for (const form of [
        { act: "ask", message: "" },
        { act: "later", message: "" },
      ]) {
        expect((await request(act, { ...ask("", { actor }), form })).status).toBe(404);
      }
      expect(
        (await request(withdraw, { ...ask("", { actor }), form: { version: "1" } })).status,
      ).toBe(404);
    }
    const [row] = await db()
      .read.select()
      .from(applications)
      .where(eq(applications.id, startup.applicationId));
    expect(row?.state).toBe("submitted");
  });

  test("staff of the district read and change nothing", async () => {
    const staff = await staffOf(db(), "嘉定区");
    expect(await request(page, ask("", { actor: staff }))).toMatchObject({
      status: 200,
      body: { mayEdit: false },
    });
    const form = { act: "ask", message: "" };
    expect((await request(act, { ...ask("", { actor: staff }), form })).status).toBe(404);
  });
});
