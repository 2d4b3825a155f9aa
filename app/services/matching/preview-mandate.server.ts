import type { Actor } from "#app/domain/identity/actor.ts";
import { can, resourceSubject } from "#app/domain/identity/permissions.ts";
import { eligibility } from "#app/domain/matching/eligibility.ts";
import type { Blocker, ResourceProfile } from "#app/domain/matching/types.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Mandate } from "#app/domain/registry/mandate.ts";
import { checkMandate } from "#app/domain/registry/mandate.ts";
import type { Database, Db } from "#db/client.server.ts";
import { mandatesInForce } from "#db/queries/deals/standing.server.ts";
import { submittedApplications } from "#db/queries/matching/applications.server.ts";
import { resourceToEdit } from "#db/queries/registry/own-resources.server.ts";
import { applicationProfile, resourceProfile } from "./profiles.server.ts";
import { loadMatchWorld } from "./world.server.ts";

export interface MandatePreview {
  /** Submitted applications. */
  total: number;
  /** Of these, how many the mandate would accept, and how many the one in force does. */
  eligible: number;
  now: number;
  /** What keeps the others out, the most frequent first. */
  blockers: { code: Blocker["code"]; count: number }[];
}

const PAGE = 200;
const MOST_BLOCKERS = 4;

/**
 * Counts whom a mandate would accept before it is published. Window and places are left out: the question is
 * whom the terms fit. Writes nothing.
 *
 * @throws Refusal `not-found`, `invalid` on the field that contradicts itself
 */
export async function previewMandate(
  db: Database,
  ask: { actor: Actor; resourceId: string; body: Mandate; now: Date },
): Promise<MandatePreview> {
  const found = await resourceToEdit(db.read, ask.resourceId);
  if (!found || !can(ask.actor, "resource:edit", resourceSubject(found.row))) {
    throw new Refusal("not-found");
  }
  const fault = checkMandate(ask.body, { opensAt: null, closesAt: null });
  if (fault) throw new Refusal("invalid", fault);
  const { context } = await loadMatchWorld(db.read, ask);
  const mandate = (await mandatesInForce(db.read, [ask.resourceId])).get(ask.resourceId);
  const profile = resourceProfile(found, {
    mandate,
    taken: 0,
    responses: undefined,
    areaPath: found.row.area ? [...context.areaPath(found.row.area)] : [],
    partners: [],
  });
  const present = { ...profile, capacityFree: null, opensAt: null, closesAt: null };
  return count(db.read, { present, wanted: { ...present, mandate: ask.body }, context });
}

async function count(
  db: Db,
  {
    present,
    wanted,
    context,
  }: {
    present: ResourceProfile;
    wanted: ResourceProfile;
    context: Parameters<typeof eligibility>[2];
  },
): Promise<MandatePreview> {
  const preview: MandatePreview = { total: 0, eligible: 0, now: 0, blockers: [] };
  const reasons = new Map<Blocker["code"], number>();
  for (let after = ""; ; ) {
    const page = await submittedApplications(db, { after, limit: PAGE });
    const last = page.at(-1);
    if (!last) break;
    for (const application of page.map(applicationProfile)) {
      preview.total++;
      if (eligibility(application, present, context).length === 0) preview.now++;
      const blockers = eligibility(application, wanted, context);
      if (blockers.length === 0) preview.eligible++;
      for (const code of new Set(blockers.map((blocker) => blocker.code))) {
        reasons.set(code, (reasons.get(code) ?? 0) + 1);
      }
    }
    after = last.application.id;
    // Others' pages are answered in between.
    await new Promise((resolve) => setImmediate(resolve));
  }
  preview.blockers = [...reasons]
    .map(([code, count]) => ({ code, count }))
    .sort((a, b) => b.count - a.count || a.code.localeCompare(b.code))
    .slice(0, MOST_BLOCKERS);
  return preview;
}
