import type { Actor } from "#app/domain/identity/actor.ts";
import { can, resourceSubject } from "#app/domain/identity/permissions.ts";
import type { City } from "#app/domain/matching/city.ts";
import { eligibility } from "#app/domain/matching/eligibility.ts";
import type { Blocker } from "#app/domain/matching/types.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { checkMandate, type Mandate } from "#app/domain/registry/mandate.ts";
import type { Database, Db } from "#db/client.server.ts";
import { mandatesInForce } from "#db/queries/deals/standing.server.ts";
import { resourceToEdit } from "#db/queries/registry/own-resources.server.ts";
import { matchingOf } from "./matching.server.ts";
import { resourceProfile } from "./profiles.server.ts";
import type { MandatePreview } from "./questions.ts";

const MOST_BLOCKERS = 4;

/**
 * Counts whom a mandate would accept before it is published. Window and places are left out: the question is
 * whom the terms fit. Writes nothing.
 *
 * @throws Refusal `not-found`, `invalid` on the field that contradicts itself
 */
export async function previewMandate(
  db: Database,
  { actor, resourceId, body, now }: { actor: Actor; resourceId: string; body: Mandate; now: Date },
): Promise<MandatePreview> {
  const found = await resourceToEdit(db.read, resourceId);
  if (!found || !can(actor, "resource:edit", resourceSubject(found.row))) {
    throw new Refusal("not-found");
  }
  const fault = checkMandate(body, { opensAt: null, closesAt: null });
  if (fault) throw new Refusal("invalid", fault);
  return matchingOf(db).ask({ ask: "preview-mandate", resourceId, body, at: now.getTime() });
}

/** The matcher's answer to that. */
export async function previewMandateIn(
  city: City,
  db: Db,
  { resourceId, body }: { resourceId: string; body: Mandate },
): Promise<MandatePreview> {
  const found = await resourceToEdit(db, resourceId);
  if (!found) throw new Refusal("not-found");
  const { context } = city;
  const profile = resourceProfile(found, {
    mandate: (await mandatesInForce(db, [resourceId])).get(resourceId),
    taken: 0,
    responses: undefined,
    areaPath: found.row.area ? [...context.areaPath(found.row.area)] : [],
    partners: [],
  });
  const present = { ...profile, capacityFree: null, opensAt: null, closesAt: null };
  const wanted = { ...present, mandate: body };
  const preview: MandatePreview = { total: 0, eligible: 0, now: 0, blockers: [] };
  for (const { eligible } of city.verdicts(present)) if (eligible) preview.now++;
  const reasons = new Map<Blocker["code"], number>();
  for (const { application, eligible } of city.verdicts(wanted)) {
    preview.total++;
    if (eligible) {
      preview.eligible++;
      continue;
    }
    const codes = eligibility(application, wanted, context).map(({ code }) => code);
    for (const code of new Set(codes)) reasons.set(code, (reasons.get(code) ?? 0) + 1);
  }
  preview.blockers = [...reasons]
    .map(([code, count]) => ({ code, count }))
    .sort((a, b) => b.count - a.count || a.code.localeCompare(b.code))
    .slice(0, MOST_BLOCKERS);
  return preview;
}
