import { createHash } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import type { PlanFile } from "#app/domain/plans/plan-file.ts";
import { resourceSlug } from "#app/domain/plans/resource-slug.ts";
import { planTerm } from "#app/domain/plans/standing.ts";
import type { Db } from "#db/client.server.ts";
import { areas } from "#db/schema/areas.ts";
import {
  mechanisms,
  planAreas,
  planLinks,
  planOrganizations,
  planResources,
  plans,
  priorities,
  targets,
  tasks,
} from "#db/schema/plans.ts";
import { record } from "../journal.server.ts";
import { indicatorKeys } from "./load-indicators.server.ts";

/**
 * Loads plans in the caller's transaction. A plan whose content is unchanged is left alone, a changed
 * one is replaced whole, none is removed.
 *
 * @returns the slugs that were new or changed
 */
export async function loadPlans(
  tx: Db,
  files: PlanFile[],
  { now }: { now: Date },
): Promise<string[]> {
  const known = new Map(
    (await tx.select({ slug: plans.slug, hash: plans.contentHash }).from(plans)).map((row) => [
      row.slug,
      row.hash,
    ]),
  );
  const changed: string[] = [];
  for (const file of files) {
    const hash = createHash("sha256").update(JSON.stringify(file)).digest("hex");
    if (known.get(file.slug) === hash) continue;
    await savePlan(tx, file, { hash, now });
    await record(tx, {
      at: now,
      actorId: null,
      subject: "plan",
      subjectId: file.slug,
      kind: known.has(file.slug) ? "plan.changed" : "plan.loaded",
      payload: { hash },
    });
    changed.push(file.slug);
  }
  return changed;
}

async function savePlan(
  tx: Db,
  file: PlanFile,
  { hash, now }: { hash: string; now: Date },
): Promise<void> {
  const term = planTerm(file);
  const row = {
    slug: file.slug,
    titleZh: file.title.zh,
    titleEn: file.title.en,
    number: file.number,
    issuer: file.issuer,
    issuedOn: file.issuedOn,
    effectiveOn: file.effectiveOn,
    periodFrom: term.from,
    periodTo: term.to,
    endsOn: term.endsOn,
    area: file.area,
    note: file.note ?? null,
    contentHash: hash,
    loadedAt: now,
  };
  await tx.insert(plans).values(row).onConflictDoUpdate({ target: plans.slug, set: row });
  await removeFacts(tx, file.slug);
  await saveAreas(tx, file);
  await saveFacts(tx, file);
}

async function removeFacts(tx: Db, slug: string): Promise<void> {
  await tx.delete(planLinks).where(eq(planLinks.plan, slug));
  for (const facts of [
    priorities,
    targets,
    tasks,
    planResources,
    planOrganizations,
    mechanisms,
    planAreas,
  ]) {
    await tx.delete(facts).where(eq(facts.plan, slug));
  }
}

/** An area that several plans name is one area; the first to say where it lies is believed. */
async function saveAreas(tx: Db, file: PlanFile): Promise<void> {
  const names = file.areas.map((area) => area.name);
  if (names.length === 0) return;
  const existing = new Map(
    (await tx.select().from(areas).where(inArray(areas.name, names))).map((row) => [row.name, row]),
  );
  for (const area of file.areas) {
    const old = existing.get(area.name);
    if (!old) {
      const row = { name: area.name, kind: area.kind, parent: area.parent, role: area.role };
      await tx.insert(areas).values(row).onConflictDoNothing({ target: areas.name });
    } else if ((!old.parent && area.parent) || (!old.role && area.role)) {
      await tx
        .update(areas)
        .set({ parent: old.parent ?? area.parent, role: old.role ?? area.role })
        .where(eq(areas.id, old.id));
    }
  }
}

async function saveFacts(tx: Db, file: PlanFile): Promise<void> {
  const place = <T extends object>(facts: T[]) =>
    facts.map((fact, position) => ({ ...fact, plan: file.slug, position }));
  const links = [
    ...file.implements.map((other) => ({ plan: file.slug, kind: "implements" as const, other })),
    ...file.supersedes.map((other) => ({ plan: file.slug, kind: "supersedes" as const, other })),
  ];
  if (links.length > 0) await tx.insert(planLinks).values(links);
  if (file.priorities.length > 0) await tx.insert(priorities).values(place(file.priorities));
  if (file.targets.length > 0) {
    const keys = await indicatorKeys(tx, file.targets);
    const rows = file.targets.map((fact) => ({
      ...fact,
      area: fact.area ?? file.area,
      indicatorKey: keys.get(fact.indicator) ?? fact.indicator,
    }));
    await tx.insert(targets).values(place(rows));
  }
  if (file.tasks.length > 0) await tx.insert(tasks).values(place(file.tasks));
  if (file.mechanisms.length > 0) await tx.insert(mechanisms).values(place(file.mechanisms));
  if (file.resources.length > 0) {
    const rows = file.resources.map((fact) => ({ ...fact, resourceSlug: resourceSlug(fact.name) }));
    await tx.insert(planResources).values(place(rows));
  }
  if (file.organizations.length > 0) {
    const rows = file.organizations.map((fact) => ({
      ...fact,
      organizationSlug: resourceSlug(fact.name),
    }));
    await tx.insert(planOrganizations).values(place(rows));
  }
  if (file.areas.length > 0) {
    const rows = file.areas.map(({ name, role }) => ({ name, role, section: "" }));
    await tx.insert(planAreas).values(place(rows));
  }
}
