import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { readSearch } from "#app/platform/pinyin.server.ts";
import { keepResource } from "#app/services/kept/keep-registry.server.ts";
import { settleSearch } from "#app/services/kept/keep-search.server.ts";
import { searchResources } from "#db/queries/registry/public-resources.server.ts";
import { applications } from "#db/schema/applications.ts";
import { organizations } from "#db/schema/organizations.ts";
import { resources } from "#db/schema/resources.ts";
import { applicant, NOW, openResource, organization } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();

async function found(typed: string): Promise<string[]> {
  const { rows } = await searchResources(db().read, {
    ...{ words: readSearch(typed), kinds: [], states: [], sectors: [], areas: [], plans: [] },
    ...{ sort: "name", dir: "asc", page: 1, pageSize: 50 },
  });
  return rows.map(({ name }) => name);
}

async function provided(said: Partial<typeof resources.$inferInsert> & { name: string }) {
  const organizationId = await organization(db(), { kind: "provider", name: "港湾运营" });
  const id = await openResource(db(), { organizationId, name: said.name });
  await db().write(async (tx) => {
    await tx.update(resources).set(said).where(eq(resources.id, id));
    await keepResource(tx, id, NOW);
  });
  return id;
}

test("a resource is found by every word: its place, kind, summary, services, instruments and terms", async () => {
  await provided({
    ...{ name: "星港创业中心", kind: "incubator", area: "闵行区" },
    summary: "为机器人团队提供工位",
    details: { services: ["工商注册", "股权设计"] },
    terms: ["协作机器人"],
  });
  await provided({
    ...{ name: "微纳测试平台", kind: "shared_lab", area: "嘉定区" },
    details: { equipment: ["扫描电子显微镜", "探针台"] },
  });
  expect(await found("闵行 孵化器")).toEqual(["星港创业中心"]);
  expect(await found("上海市闵行区 incubator")).toEqual(["星港创业中心"]);
  expect(await found("嘉定 孵化器")).toEqual([]);
  expect(await found("股权设计")).toEqual(["星港创业中心"]);
  expect(await found("協作機器人")).toEqual(["星港创业中心"]);
  expect(await found("工位")).toEqual(["星港创业中心"]);
  expect(await found("探針台")).toEqual(["微纳测试平台"]);
  expect(await found("gang wan")).toEqual([]);
});

test("texts that an older edition stored are made anew at the next start, once", async () => {
  const { applicationId, organizationId } = await applicant(db(), {});
  const id = await provided({ name: "绿谷基金", kind: "fund" });
  const stale = { search: "old" };
  await db().write(async (tx) => {
    await tx.update(applications).set(stale);
    await tx.update(organizations).set({ ...stale, nameKey: "" });
    await tx.update(resources).set({ ...stale, prose: "" });
  });
  await settleSearch(db(), NOW);
  expect(await found("lvgu")).toEqual(["绿谷基金"]);
  const [application] = await db()
    .read.select()
    .from(applications)
    .where(eq(applications.id, applicationId));
  expect(application?.search).not.toContain("old");
  const [company] = await db()
    .read.select()
    .from(organizations)
    .where(eq(organizations.id, organizationId));
  expect(company?.nameKey).not.toBe("");
  await db().write((tx) => tx.update(resources).set(stale).where(eq(resources.id, id)));
  await settleSearch(db(), NOW);
  expect(await found("old")).toEqual(["绿谷基金"]);
});
