import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { matchPair } from "#app/domain/matching/score.ts";
import type { ApplicationProfile, ResourceProfile } from "#app/domain/matching/types.ts";
import type { Found } from "#app/routes/registry/discover/find.server.ts";
import { action as discover } from "#app/routes/registry/discover/route.tsx";
import { loader as loadResource } from "#app/routes/registry/resource/route.tsx";
import { loader as loadResources } from "#app/routes/registry/resources.tsx";
import { beginApplication } from "#app/services/applications/begin-application.server.ts";
import { endsOf } from "#app/services/matching/pairs.server.ts";
import { classifyText } from "#app/services/sectors/classifier.server.ts";
import { type Packed, unpacked } from "#app/ui/packed.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import type { ResourceLine } from "#db/queries/registry/public-resources.server.ts";
import { organizations } from "#db/schema/organizations.ts";
import { resourceSectors } from "#db/schema/resources.ts";
import {
  applicant,
  groundwork,
  NOW,
  openResource,
  person,
  provider,
} from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { request } from "#tests/setup/requests.ts";

const db = testDatabase();

let house: Awaited<ReturnType<typeof provider>>;

beforeEach(async () => {
  await groundwork(db());
  house = await provider(db());
});

async function listed(query: string): Promise<string[]> {
  const ask = { db: db(), actor: null, now: NOW, path: `/resources?${query}` };
  const { body } = await request(loadResources, ask);
  return unpacked((body as { rows: Packed<ResourceLine> }).rows).map(({ name }) => name);
}

describe("the public registry", () => {
  beforeEach(async () => {
    await openResource(db(), { ...house, name: "大零号湾创投基金", kind: "fund" });
    await openResource(db(), { ...house, name: "南翔孵化器", kind: "incubator" });
    await openResource(db(), {
      organizationId: null,
      name: "嘉定检测站",
      kind: "testing",
      state: "named",
    });
    await openResource(db(), { ...house, name: "机密草稿", state: "draft" });
  });

  test("shows all but drafts, in the order of the kinds", async () => {
    expect(await listed("")).toEqual(["南翔孵化器", "大零号湾创投基金", "嘉定检测站"]);
  });

  test("is searched by characters and by pinyin initials", async () => {
    expect(await listed("q=零号")).toEqual(["大零号湾创投基金"]);
    expect(await listed("q=nxfhq")).toEqual(["南翔孵化器"]);
    expect(await listed("q=%25")).toEqual([]);
    expect(await listed("q=jimicaogao")).toEqual([]);
  });

  test("is filtered by kind, state, sector above and area around", async () => {
    expect(await listed("kind=fund&kind=testing")).toEqual(["大零号湾创投基金", "嘉定检测站"]);
    expect(await listed("state=named")).toEqual(["嘉定检测站"]);
    expect(await listed("state=draft")).toHaveLength(3);
    expect(await listed("sector=auto")).toHaveLength(3);
    expect(await listed("sector=sensor")).toEqual([]);
    expect(await listed("area=上海市")).toHaveLength(3);
  });

  test("turns round and stays on its pages", async () => {
    expect(await listed("sort=kind&dir=desc")).toEqual([
      "嘉定检测站",
      "大零号湾创投基金",
      "南翔孵化器",
    ]);
    expect(await listed("page=9")).toEqual([]);
    expect(await listed("sort=password")).toHaveLength(3);
  });
});

describe("a resource's public page", () => {
  function open(id: string, actor: (typeof house)["admin"] | null) {
    return request(loadResource, {
      db: db(),
      actor,
      now: NOW,
      path: `/resources/${id}`,
      params: { id },
    });
  }

  test("a draft is found by its own operator alone", async () => {
    const id = await openResource(db(), { ...house, state: "draft" });
    expect((await open(id, null)).status).toBe(404);
    expect((await open(id, house.admin)).status).toBe(200);
    expect((await open(id, (await provider(db())).admin)).status).toBe(404);
    expect((await open("nothing", null)).status).toBe(404);
  });

  test("offers to claim what nobody runs, by who reads it", async () => {
    const id = await openResource(db(), { organizationId: null, state: "named" });
    const startup = await applicant(db());
    const newcomer = await actorOf(db().read, await person(db()));
    expect((await open(id, null)).body).toMatchObject({ claim: "sign-in" });
    expect((await open(id, house.admin)).body).toMatchObject({ claim: "claim" });
    expect((await open(id, startup.founder)).body).toMatchObject({ claim: null, mayApply: true });
    expect((await open(id, newcomer?.actor ?? null)).body).toMatchObject({ claim: "register" });
  });

  test("is edited by its operator alone", async () => {
    const id = await openResource(db(), house);
    const other = await provider(db());
    expect((await open(id, house.admin)).body).toMatchObject({ mayEdit: true, claim: null });
    expect((await open(id, house.reviewer)).body).toMatchObject({ mayEdit: false });
    expect((await open(id, other.admin)).body).toMatchObject({ mayEdit: false });
  });
});

describe("discovery", () => {
  function ask(text: string) {
    return request(discover, {
      db: db(),
      actor: null,
      now: NOW,
      path: "/discover",
      form: { text },
    });
  }

  test("finds sectors, marks their words and names who serves them", async () => {
    await openResource(db(), { ...house, name: "汽车芯片基金", kind: "fund", serves: ["equity"] });
    const text = "我们研制车规级芯片，想融800万，公司在嘉定";
    const { found } = (await ask(text)).body as { found: Found };
    const [top] = found.hits;
    expect(top?.key).toBe("auto.chip");
    expect(text.slice(top?.terms[0]?.start, top?.terms[0]?.end)).toContain("芯片");
    expect(found.answers.map(({ name }) => name)).toEqual(["汽车芯片基金"]);
    expect(found.reading).toMatchObject({
      area: "嘉定区",
      needs: [{ kind: "equity", amountFen: 800_000_000 }],
    });
  });

  test("orders them as the application of these words would be matched, each with its reason and how sure it is", async () => {
    const fund = (name: string, said: object) =>
      openResource(db(), { ...house, name, kind: "fund", serves: ["equity"], ...said });
    await fund("甲·远处的基金", { area: "闵行区" });
    await fund("乙·金额太大的基金", { body: { ticketMinFen: 9_000_000_000 } });
    await fund("丙·近处投这一轮的基金", { body: { stages: ["angel"] } });
    await fund("丁·近处的基金", {});
    const plan = { organizationId: null, state: "named" as const };
    await fund("戊·规划载明的基金", plan);
    const text = "我们研制车规级激光雷达芯片，天使轮，想融800万，公司在嘉定";
    const { found } = (await ask(text)).body as { found: Found };
    expect(found.answers.map(({ name, lead }) => [name.slice(0, 1), lead?.reason.part])).toEqual([
      ["丙", "stage"],
      ["丁", "needs"],
      ["甲", "area"],
    ]);
    expect(found.named.map(({ name }) => name)).toEqual(["戊·规划载明的基金"]);
    const scores = found.answers.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const { confidence, parts } of found.answers) {
      expect(confidence).toBeGreaterThan(0.5);
      expect(parts.find(({ name }) => name === "sector")?.value).toBeGreaterThan(0);
    }

    const made = await applicant(db(), { company: "光程传感" });
    const application = { organizationId: made.organizationId, actor: made.founder };
    const id = await beginApplication(
      db(),
      {
        actor: application.actor,
        company: { id: application.organizationId },
        draft: { text, reading: found.reading },
        now: NOW,
      },
      classifyText,
    );
    const ends = await endsOf(
      db().read,
      found.answers.map(({ id: resourceId }) => ({ applicationId: id, resourceId })),
      NOW,
    );
    const profile = ends.applications.get(id) as ApplicationProfile;
    for (const { resourceId, score, confidence } of found.answers) {
      const resource = ends.resources.get(resourceId) as ResourceProfile;
      expect(matchPair(profile, resource, ends.context)).toMatchObject({ score, confidence });
    }
  });

  test("shows nobody who may not be matched any more, nor who is for other sectors", async () => {
    const other = await openResource(db(), { ...house, name: "别的产业" });
    await db().write((tx) =>
      tx
        .update(resourceSectors)
        .set({ sector: "biomed.drug" })
        .where(eq(resourceSectors.resourceId, other)),
    );
    await openResource(db(), { ...house, name: "汽车芯片孵化器" });
    const names = async () => {
      const { found } = (await ask("我们研制车规级芯片，找一间办公室")).body as { found: Found };
      return found.answers.map(({ name }) => name);
    };
    expect(await names()).toEqual(["汽车芯片孵化器"]);
    await db().write((tx) =>
      tx
        .update(organizations)
        .set({ suspendedAt: NOW })
        .where(eq(organizations.id, house.organizationId)),
    );
    expect(await names()).toEqual([]);
  });

  test("knows areas by their pinyin", async () => {
    const { found } = (await ask("We make lidar chips and are based in Minhang")).body as {
      found: Found;
    };
    expect(found.reading.area).toBe("闵行区");
  });

  test("says nothing of nothing, and gives a text over the limit back whole", async () => {
    expect((await ask(" ")).body).toMatchObject({ found: null, error: null });
    const long = "芯".repeat(8001);
    const { status, body } = await ask(long);
    const { text, ...rest } = body as { text: string };
    expect(text === long).toBe(true);
    expect({ status, ...rest }).toEqual({
      status: 422,
      found: null,
      error: expect.stringContaining("8001"),
    });
  });

  test("offers a business outside the sectors what takes every one", async () => {
    await openResource(db(), { ...house, name: "汽车芯片孵化器" });
    const general = await openResource(db(), { ...house, name: "创业服务站" });
    await db().write((tx) =>
      tx.delete(resourceSectors).where(eq(resourceSectors.resourceId, general)),
    );
    const { found } = (await ask("我们是一家连锁奶茶店，想开十家分店")).body as { found: Found };
    expect(found.hits).toEqual([]);
    expect(found.general.map(({ name }) => name)).toEqual(["创业服务站"]);
  });
});
