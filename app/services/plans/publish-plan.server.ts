import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { missingOf, planOf } from "#app/domain/plans/draft-facts.ts";
import { checkPlans, type PlanFile } from "#app/domain/plans/plan-file.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Database, Db } from "#db/client.server.ts";
import { lockWhole } from "#db/queries/lock.server.ts";
import {
  type DraftFactRow,
  draftFile,
  type PlanDraftRow,
  replaceablePlans,
} from "#db/queries/plans/drafts.server.ts";
import { areas } from "#db/schema/areas.ts";
import { settings } from "#db/schema/jobs.ts";
import { planDrafts } from "#db/schema/plan-drafts.ts";
import { plans, sectors } from "#db/schema/plans.ts";
import { record } from "../journal.server.ts";
import { districtOf, settleDistricts } from "../kept/districts.server.ts";
import { loadPlans } from "./load-plans.server.ts";
import { ownDraft } from "./own-draft.server.ts";

/**
 * Puts a draft in force as a plan, made of what staff confirmed and corrected: it is loaded as every plan is, takes the
 * place of those that it supersedes from its date, and everything is matched anew.
 *
 * @param ask.supersedes slugs of plans of the same district
 * @returns the plan's slug
 * @throws Refusal `not-found` and `already-done` as `ownDraft`; `not-possible` where a needed part of the head is open
 *   (`plan-incomplete`), its area is another district's (`plan-area`), or a fact contradicts itself (`plan-faulty`)
 */
export async function publishPlan(
  db: Database,
  ask: { actor: Actor; draftId: string; supersedes: string[]; now: Date },
): Promise<string> {
  return db.write(async (tx) => {
    await lockWhole(tx, "reference");
    const draft = await ownDraft(tx, ask);
    const file = await draftFile(tx, { id: draft.id, districts: [draft.district] });
    if (!file) throw new Refusal("not-found");
    const plan = await planFrom(tx, draft, { facts: file.facts, supersedes: ask.supersedes });
    await loadPlans(tx, [plan], { now: ask.now });
    await settleDistricts(tx);
    const mark = { key: "reference", value: ask.now.toISOString(), updatedAt: ask.now };
    await tx.insert(settings).values(mark).onConflictDoUpdate({ target: settings.key, set: mark });
    await enqueue(tx, { kind: "rematch-all", key: "all", runAfter: ask.now });
    await tx
      .update(planDrafts)
      .set({ state: "published", plan: plan.slug, publishedAt: ask.now })
      .where(eq(planDrafts.id, draft.id));
    await record(tx, {
      at: ask.now,
      actorId: ask.actor.userId,
      subject: "plan",
      subjectId: plan.slug,
      kind: "plan.published",
      payload: { draft: draft.id, supersedes: ask.supersedes },
    });
    return plan.slug;
  });
}

async function planFrom(
  tx: Db,
  draft: PlanDraftRow,
  { facts, supersedes }: { facts: DraftFactRow[]; supersedes: string[] },
): Promise<PlanFile> {
  if (missingOf(facts).length > 0) throw new Refusal("not-possible", { reason: "plan-incomplete" });
  const plan = planOf(facts, {
    slug: await freeSlug(tx, draft),
    supersedes,
    parent: draft.district,
    termYears: draft.head.termYears,
  });
  const [known] = await tx.select().from(areas).where(eq(areas.name, plan.area));
  if (known && (await districtOf(tx, plan.area)) !== draft.district) {
    throw new Refusal("not-possible", { reason: "plan-area" });
  }
  const own = (await areasOf(tx, draft.district)).concat(draft.district);
  const replaceable = new Set((await replaceablePlans(tx, own)).map(({ slug }) => slug));
  if (supersedes.some((slug) => !replaceable.has(slug))) throw new Refusal("not-found");
  const keys = new Set((await tx.select({ key: sectors.key }).from(sectors)).map(({ key }) => key));
  const faults = checkPlans([{ ...plan, supersedes: [] }], keys);
  const [fault] = faults;
  if (fault) {
    throw new Refusal("not-possible", {
      reason: "plan-faulty",
      values: { path: fault.path, reason: fault.reason },
    });
  }
  return plan;
}

/** Areas of a district, itself left out. */
export async function areasOf(db: Db, district: string): Promise<string[]> {
  const rows = await db
    .select({ name: areas.name })
    .from(areas)
    .where(eq(areas.district, district));
  return rows.map(({ name }) => name);
}

/** An address that no plan has yet, by year and number. */
async function freeSlug(tx: Db, { head, id }: PlanDraftRow): Promise<string> {
  const figures = /〔(\d{4})〕(\d+)号/.exec(head.number ?? "");
  const year = figures?.[1] ?? String(head.period?.from ?? "undated");
  const wished = `plan-${year}${figures ? `-${figures[2]}` : ""}`;
  const [taken] = await tx.select({ slug: plans.slug }).from(plans).where(eq(plans.slug, wished));
  return taken
    ? `${wished}-${id
        .slice(-6)
        .toLowerCase()
        .replace(/[^a-z0-9]/g, "0")}`
    : wished;
}
