import { beforeEach, describe, expect, test } from "vitest";
import { OPEN_MANDATE } from "#app/domain/registry/mandate.ts";
import { RESOURCE_KINDS } from "#app/domain/vocabulary.ts";
import { action as claim, loader as loadClaim } from "#app/routes/registry/claim.tsx";
import { loader as loadMandate, action as mandate } from "#app/routes/registry/mandate/route.tsx";
import { loader as loadOwn } from "#app/routes/registry/own/route.tsx";
import {
  action as edit,
  loader as loadEdit,
} from "#app/routes/registry/resource-edit/resource-edit.tsx";
import {
  action as create,
  loader as loadNew,
} from "#app/routes/registry/resource-edit/resource-new.tsx";
import { jobs } from "#db/schema/jobs.ts";
import { claims } from "#db/schema/organizations.ts";
import { mandates, resourceSectors, resources } from "#db/schema/resources.ts";
import { applicant, groundwork, NOW, openResource, provider } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { request } from "#tests/setup/requests.ts";

const db = testDatabase();

let house: Awaited<ReturnType<typeof provider>>;

beforeEach(async () => {
  await groundwork(db());
  house = await provider(db(), { name: "嘉定创业服务" });
});

function ask(path: string, id?: string) {
  return { db: db(), actor: house.admin, now: NOW, path, ...(id ? { params: { id } } : {}) };
}

const fund = {
  name: "嘉定天使基金",
  summary: "投资激光雷达与汽车芯片",
  area: "嘉定区",
  state: "open",
  serves: ["equity", "debt"],
  sectors: ["auto", "sensor"],
  detail_size: "51,000",
  detail_ticketMin: "100",
  detail_ticketMax: "1200.5",
  detail_instruments: ["equity", "convertible"],
  detail_portfolio: "甲公司\n\n 乙公司 ",
};

describe("a new resource", () => {
  test("takes the fields of its kind, is matched, and leads on to its mandate", async () => {
    const path = `/resources/new?organization=${house.organizationId}&kind=fund`;
    const reply = await request(create, { ...ask(path), form: fund });
    const [row] = await db().read.select().from(resources);
    expect(reply.location).toBe(`/resources/${row?.id}/mandate`);
    expect(row).toMatchObject({
      organizationId: house.organizationId,
      kind: "fund",
      serves: ["equity", "debt"],
      details: {
        size: 51_000_000_000,
        dryPowder: null,
        ticketMin: 100_000_000,
        ticketMax: 1_200_500_000,
        instruments: ["equity", "convertible"],
        portfolio: ["甲公司", "乙公司"],
      },
    });
    expect(row?.terms).toContain("激光雷达");
    expect(await db().read.$count(resourceSectors)).toBe(2);
    expect(await db().read.select().from(jobs)).toMatchObject([{ kind: "rematch-resource" }]);
  });

  test("of any kind can be made with its name alone", async () => {
    for (const kind of RESOURCE_KINDS) {
      const path = `/resources/new?organization=${house.organizationId}&kind=${kind}`;
      const reply = await request(create, { ...ask(path), form: { name: kind, state: "draft" } });
      expect(reply, kind).toMatchObject({ status: 302 });
    }
    const rows = await db().read.select().from(resources);
    expect(rows.find(({ kind }) => kind === "science_park")?.details).toMatchObject({
      cleanRoom: false,
      rent: null,
    });
  });

  test("with faults keeps what was typed and names the fields", async () => {
    const path = `/resources/new?organization=${house.organizationId}&kind=fund`;
    const wrong = { ...fund, name: "", detail_size: "很多", sectors: ["nonsense"] };
    const reply = await request(create, { ...ask(path), form: wrong });
    expect(reply).toMatchObject({
      status: 422,
      body: {
        reply: {
          initialValue: { summary: fund.summary, detail_size: "很多" },
          error: { name: ["请填写"], detail_size: [expect.any(String)] },
        },
      },
    });
    const unknown = await request(create, {
      ...ask(path),
      form: { ...fund, sectors: ["nonsense"] },
    });
    expect(unknown).toMatchObject({
      status: 422,
      body: { reply: { error: { sectors: [/产业/] } } },
    });
    expect(await db().read.$count(resources)).toBe(0);
  });

  test("is the administrator's to make, for no other organization", async () => {
    const other = await provider(db());
    const theirs = `/resources/new?organization=${other.organizationId}&kind=fund`;
    const replies = [
      await request(loadNew, ask(theirs)),
      await request(create, { ...ask(theirs), form: fund }),
      await request(loadNew, { ...ask("/resources/new"), actor: house.reviewer }),
    ];
    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(await db().read.$count(resources)).toBe(0);
  });
});

describe("editing", () => {
  test("is refused to reviewers, strangers and for entries that nobody runs", async () => {
    const id = await openResource(db(), house);
    const named = await openResource(db(), { organizationId: null, state: "named" });
    const other = await provider(db());
    const replies = [
      await request(loadEdit, { ...ask(`/resources/${id}/edit`, id), actor: house.reviewer }),
      await request(loadEdit, { ...ask(`/resources/${id}/edit`, id), actor: other.admin }),
      await request(loadMandate, { ...ask(`/resources/${id}/mandate`, id), actor: other.admin }),
      await request(loadEdit, ask(`/resources/${named}/edit`, named)),
    ];
    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  test("a second editor sees the conflict and loses nothing that was typed", async () => {
    const id = await openResource(db(), house);
    const opened = JSON.stringify({ name: ["嘉定汽车芯片孵化器"] });
    const form = { name: "新名称", summary: "", area: "", state: "open", version: "1", opened };
    const first = await request(edit, { ...ask(`/resources/${id}/edit`, id), form });
    expect(first.location).toBe("/provider");
    const second = await request(edit, {
      ...ask(`/resources/${id}/edit`, id),
      form: { ...form, name: "另一个名称" },
    });
    expect(second).toMatchObject({
      status: 409,
      body: { conflict: true, reply: { initialValue: { name: "另一个名称", opened } } },
    });
    expect(await db().read.select().from(resources)).toMatchObject([
      { name: "新名称", version: 2 },
    ]);
  });
});

describe("the mandate", () => {
  const terms = {
    after: "1",
    stages: ["angel", "a"],
    sectors: ["auto"],
    sectorsStrict: "on",
    areas: ["嘉定区"],
    requires: ["engineering_sample"],
    ticketMin: "",
    ticketMax: "",
    readinessMin: "4",
    readinessMax: "8",
    opensAt: "2026-12-01T09:30",
    closesAt: "2026-12-31T18:00",
    places: "6",
    responseDays: "3",
  };

  test("is previewed without being written, then published with its window in Shanghai time", async () => {
    const id = await openResource(db(), { ...house, body: { stages: ["growth"] } });
    await applicant(db());
    await applicant(db(), { company: "乙", sector: "sensor" });
    const here = ask(`/resources/${id}/mandate`, id);
    const preview = await request(mandate, { ...here, form: { ...terms, intent: "preview" } });
    expect(preview).toMatchObject({
      status: 200,
      body: {
        preview: { total: 2, eligible: 1, now: 0, blockers: [{ code: "sector", count: 1 }] },
        reply: { initialValue: { closesAt: "2026-12-31T18:00" } },
      },
    });
    expect(await db().read.$count(mandates)).toBe(1);

    const published = await request(mandate, { ...here, form: { ...terms, intent: "publish" } });
    expect(published.location).toBe(`/resources/${id}/mandate`);
    const rows = await db().read.select().from(mandates).orderBy(mandates.number);
    expect(rows[1]).toMatchObject({
      number: 2,
      places: 6,
      responseDays: 3,
      opensAt: new Date("2026-12-01T01:30:00Z"),
      closesAt: new Date("2026-12-31T10:00:00Z"),
      body: { sectorsStrict: true, readinessMin: 4, requires: ["engineering_sample"] },
    });
    const { body } = await request(loadMandate, here);
    expect(body).toMatchObject({
      history: [
        { number: 2, by: "周管理" },
        { number: 1, by: null },
      ],
    });
  });

  test("may be left empty: then everybody is welcome", async () => {
    const id = await openResource(db(), { ...house, body: { stages: ["growth"] } });
    const here = ask(`/resources/${id}/mandate`, id);
    await applicant(db());
    const empty = { after: "1", readinessMin: "", places: "", opensAt: "" };
    expect(
      await request(mandate, { ...here, form: { ...empty, intent: "preview" } }),
    ).toMatchObject({ status: 200, body: { preview: { total: 1, eligible: 1, now: 0 } } });
    const published = await request(mandate, { ...here, form: { ...empty, intent: "publish" } });
    expect(published.status).toBe(302);
    const rows = await db().read.select().from(mandates).orderBy(mandates.number);
    expect(rows[1]?.body).toEqual(OPEN_MANDATE);
  });

  test("that contradicts itself is refused at the field, and so is one from an old page", async () => {
    const id = await openResource(db(), house);
    const here = ask(`/resources/${id}/mandate`, id);
    const reversed = { ...terms, intent: "publish", closesAt: "2026-11-30T18:00" };
    expect(await request(mandate, { ...here, form: reversed })).toMatchObject({
      status: 422,
      body: { reply: { error: { closesAt: ["截止时间不能早于开放时间"] } } },
    });
    const lost = { ...terms, intent: "publish", areas: ["火星"] };
    expect((await request(mandate, { ...here, form: lost })).status).toBe(422);
    const old = { ...terms, intent: "publish", after: "0" };
    expect(await request(mandate, { ...here, form: old })).toMatchObject({
      status: 409,
      body: { conflict: true },
    });
    expect(await db().read.$count(mandates)).toBe(1);
  });
});

describe("claiming", () => {
  test("waits for staff, shows that it waits, and is made once", async () => {
    const id = await openResource(db(), { organizationId: null, state: "named" });
    const here = ask(`/resources/${id}/claim`, id);
    const form = { organizationId: house.organizationId, note: "我公司运营该平台" };
    expect((await request(claim, { ...here, form })).location).toBe("/provider");
    expect(await db().read.select().from(claims)).toMatchObject([{ state: "pending" }]);
    expect((await request(claim, { ...here, form })).status).toBe(409);
    expect((await request(loadClaim, here)).body).toMatchObject({ waits: true, organizations: [] });
    expect((await request(loadOwn, ask("/provider"))).body).toMatchObject({
      claims: [{ resourceId: id, state: "pending" }],
    });
  });

  test("is not there for what has an operator, nor for reviewers", async () => {
    const mine = await openResource(db(), house);
    const named = await openResource(db(), { organizationId: null, state: "named" });
    const statuses = [
      (await request(loadClaim, ask(`/resources/${mine}/claim`, mine))).status,
      (await request(loadClaim, { ...ask("/x", named), actor: house.reviewer })).status,
      (await request(loadClaim, ask("/resources/nothing/claim", "nothing"))).status,
    ];
    expect(statuses).toEqual([404, 404, 404]);
  });
});

describe("own resources", () => {
  test("show places, what waits and nothing of other organizations", async () => {
    const id = await openResource(db(), { ...house, places: 4 });
    await openResource(db(), await provider(db()));
    const { body } = await request(loadOwn, { ...ask("/provider"), actor: house.reviewer });
    expect(body).toMatchObject({
      organizations: [
        {
          name: "嘉定创业服务",
          editable: false,
          resources: [{ id, places: 4, free: 4, waiting: 0, response: null, editable: false }],
        },
      ],
    });
    expect(JSON.stringify(body).match(/嘉定汽车芯片孵化器/g)).toHaveLength(1);
  });
});
