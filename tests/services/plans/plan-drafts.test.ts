import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import type { FactKind } from "#app/domain/plans/draft-fact.ts";
import { confirmRest } from "#app/services/plans/confirm-rest.server.ts";
import { type Decision, decideFact } from "#app/services/plans/decide-fact.server.ts";
import { discardDraft } from "#app/services/plans/discard-draft.server.ts";
import { draftPlan } from "#app/services/plans/draft-plan.server.ts";
import { loadPlans } from "#app/services/plans/load-plans.server.ts";
import { previewPlan } from "#app/services/plans/preview-plan.server.ts";
import { publishPlan } from "#app/services/plans/publish-plan.server.ts";
import { draftFile } from "#db/queries/plans/drafts.server.ts";
import { planLines } from "#db/queries/plans/list.server.ts";
import { jobs } from "#db/schema/jobs.ts";
import { targets } from "#db/schema/plans.ts";
import { staff } from "#tests/factories/districts.ts";
import { groundwork, NOW } from "#tests/factories/parties.ts";
import { planFile } from "#tests/factories/plans.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const TEXT = `嘉府发〔2026〕9号
嘉定区人民政府关于印发《嘉定区潮汐能产业行动方案（2026—2028年）》的通知
各有关单位：
现将《嘉定区潮汐能产业行动方案（2026—2028年）》印发给你们，请认真执行。
嘉定区人民政府
2026年3月2日
嘉定区潮汐能产业行动方案（2026—2028年）
为加快产业发展，制定本方案。
一、发展目标
到2028年，高新技术企业达到2600家，产业规模突破90亿元。
二、重点任务
（一）发展集成电路主导产业。（责任单位：区科委）`;

let actor: Actor;
let other: Actor;
beforeEach(async () => {
  await groundwork(db());
  actor = await staff(db(), "嘉定区");
  other = await staff(db(), "闵行区");
});

function upload(by = actor, text = TEXT): Promise<string> {
  const file = { name: "方案.txt", bytes: new TextEncoder().encode(text) };
  return draftPlan(db(), { actor: by, file, now: NOW });
}

async function file(id: string) {
  const found = await draftFile(db().read, { id, districts: ["嘉定区"] });
  if (!found) throw new Error("The draft was just made");
  return found;
}

async function decide(id: string, kind: FactKind, decision: Decision) {
  const fact = (await file(id)).facts.find((each) => each.kind === kind);
  if (!fact) throw new Error(`No ${kind} was read`);
  const ask = { actor, draftId: id, factId: fact.id, version: fact.version, decision, now: NOW };
  return decideFact(db(), ask);
}

const HEAD: FactKind[] = ["title", "number", "issuer", "issuedOn", "period", "area"];

describe("a draft of a plan", () => {
  test("keeps each fact with its exact place in the stored text", async () => {
    const { draft, facts } = await file(await upload());
    expect(draft.text).toBe(TEXT);
    const goal = facts.find(({ machine }) => machine.value === 2600);
    expect(draft.text.slice(goal?.start, goal?.end)).toBe("达到2600家");
    expect(facts.every(({ status, person }) => status === "read" && person === null)).toBe(true);
  });

  test("keeps the machine's value beside the person's", async () => {
    const id = await upload();
    expect(await decide(id, "issuer", { verdict: "correct", value: { value: "嘉定区政府" } })).toBe(
      "corrected",
    );
    const issuer = (await file(id)).facts.find(({ kind }) => kind === "issuer");
    expect([issuer?.machine, issuer?.person]).toEqual([
      { value: "嘉定区人民政府" },
      { value: "嘉定区政府" },
    ]);
    expect(await decide(id, "issuer", { verdict: "reopen" })).toBe("read");
    expect((await file(id)).facts.find(({ kind }) => kind === "issuer")?.person).toBeNull();
  });

  test("is nobody's outside the district, and a fact is decided once by who saw it", async () => {
    const id = await upload();
    const [fact] = (await file(id)).facts;
    const ask = { draftId: id, factId: fact?.id ?? "", decision: { verdict: "confirm" }, now: NOW };
    const decided = { ...ask, decision: { verdict: "confirm" as const } };
    await expect(decideFact(db(), { ...decided, actor: other, version: 1 })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(
      publishPlan(db(), { actor: other, draftId: id, supersedes: [], now: NOW }),
    ).rejects.toMatchObject({ code: "not-found" });
    await decideFact(db(), { ...decided, actor, version: 1 });
    await expect(decideFact(db(), { ...decided, actor, version: 1 })).rejects.toMatchObject({
      code: "stale",
    });
  });

  test("is refused by the name of what is wrong with the file", async () => {
    const bytes = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    await expect(
      draftPlan(db(), { actor, file: { name: "旧.doc", bytes }, now: NOW }),
    ).rejects.toMatchObject({ code: "invalid", reason: "document-old-office" });
  });

  test("is published from what was confirmed, in force from its date in place of the older plan", async () => {
    await db().write((tx) =>
      loadPlans(
        tx,
        [planFile({ slug: "older", area: "嘉定区", period: { from: 2024, to: 2028 } })],
        {
          now: NOW,
        },
      ),
    );
    const id = await upload();
    const ask = { actor, draftId: id, supersedes: ["older"], now: NOW };
    await expect(publishPlan(db(), ask)).rejects.toMatchObject({ reason: "plan-incomplete" });
    await confirmRest(db(), { actor, draftId: id, kinds: [...HEAD, "target", "task"], now: NOW });
    for (const kind of HEAD) {
      const open = (await file(id)).facts.find((each) => each.kind === kind);
      if (open?.status === "read") await decide(id, kind, { verdict: "confirm" });
    }
    const before = await previewPlan(db().read, await file(id), null);
    expect(before.supersedes).toEqual(["older"]);
    expect(before.goals.map(({ after }) => after?.value)).toContain(2600);
    const slug = await publishPlan(db(), ask);
    expect(slug).toBe("plan-2026-9");
    const lines = await planLines(db().read, { today: "2026-11-24" });
    expect(lines.map(({ slug: own, standing }) => [own, standing])).toEqual(
      expect.arrayContaining([
        [slug, "in_force"],
        ["older", "superseded"],
      ]),
    );
    const goals = await db().read.select().from(targets).where(eq(targets.plan, slug));
    expect(goals.map(({ value, indicatorKey }) => [value, indicatorKey])).toContainEqual([
      2600,
      expect.stringMatching(/./),
    ]);
    const waiting = await db().read.select().from(jobs).where(eq(jobs.kind, "rematch-all"));
    expect(waiting).toHaveLength(1);
    await expect(publishPlan(db(), ask)).rejects.toMatchObject({ code: "already-done" });
  });

  test("leaves out what nobody decided about, and what was dropped", async () => {
    const id = await upload();
    for (const kind of HEAD) await decide(id, kind, { verdict: "confirm" });
    await decide(id, "target", { verdict: "drop" });
    const slug = await publishPlan(db(), { actor, draftId: id, supersedes: [], now: NOW });
    expect(await db().read.select().from(targets).where(eq(targets.plan, slug))).toEqual([]);
  });

  test("cannot take the place of another district's plan, nor govern its area", async () => {
    await db().write((tx) =>
      loadPlans(
        tx,
        [
          planFile({
            slug: "theirs",
            area: "闵行区",
            areas: [{ name: "闵行区", kind: "district", parent: null, role: null }],
          }),
        ],
        { now: NOW },
      ),
    );
    const id = await upload();
    for (const kind of HEAD) await decide(id, kind, { verdict: "confirm" });
    await expect(
      publishPlan(db(), { actor, draftId: id, supersedes: ["theirs"], now: NOW }),
    ).rejects.toMatchObject({ code: "not-found" });
    await decide(id, "area", { verdict: "reopen" });
    await decide(id, "area", { verdict: "correct", value: { value: "闵行区" } });
    await expect(
      publishPlan(db(), { actor, draftId: id, supersedes: [], now: NOW }),
    ).rejects.toMatchObject({ reason: "plan-area" });
  });

  test("is gone for everybody once it was thrown away", async () => {
    const id = await upload();
    await discardDraft(db(), { actor, draftId: id, now: NOW });
    expect(await draftFile(db().read, { id, districts: ["嘉定区"] })).toBeNull();
    await expect(discardDraft(db(), { actor, draftId: id, now: NOW })).rejects.toMatchObject({
      code: "already-done",
    });
  });
});
