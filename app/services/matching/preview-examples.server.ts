import type { Actor } from "#app/domain/identity/actor.ts";
import { can, resourceSubject } from "#app/domain/identity/permissions.ts";
import {
  EXAMPLE_APPLICANTS,
  type ExampleApplicant,
  exampleProfile,
} from "#app/domain/matching/example-applicants.ts";
import { matchPair } from "#app/domain/matching/score.ts";
import type { ApplicationProfile, Match } from "#app/domain/matching/types.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Db } from "#db/client.server.ts";
import { placesOf } from "#db/queries/deals/balances.server.ts";
import { mandatesInForce } from "#db/queries/deals/standing.server.ts";
import { resourceToEdit } from "#db/queries/registry/own-resources.server.ts";
import { resourceProfile } from "./profiles.server.ts";
import { contextNow } from "./world.server.ts";

/** A made-up applicant as the resource would be matched with it: without a name, as a teaser is. */
export interface ExampleMatch
  extends Pick<Match, "score" | "parts" | "blockers">,
    Pick<ApplicationProfile, "stage" | "readiness" | "area" | "needs"> {
  id: ExampleApplicant;
  sectors: string[];
}

/**
 * How a resource would be matched, on made-up applicants and by the rules in force: whom it fits, best first, then
 * whom its mandate keeps out. Reads no application.
 *
 * @throws Refusal `not-found`
 */
export async function previewExamples(
  db: Db,
  ask: { actor: Actor; resourceId: string; now: Date },
): Promise<ExampleMatch[]> {
  const found = await resourceToEdit(db, ask.resourceId);
  if (!found || !can(ask.actor, "resource:edit", resourceSubject(found.row))) {
    throw new Refusal("not-found");
  }
  const context = await contextNow(db, ask.now);
  const { id, area } = found.row;
  const resource = resourceProfile(found, {
    mandate: (await mandatesInForce(db, [id])).get(id),
    taken: (await placesOf(db, id)).taken,
    responses: undefined,
    areaPath: area ? [...context.areaPath(area)] : [],
    partners: [],
  });
  return EXAMPLE_APPLICANTS.map((id): ExampleMatch => {
    const applicant = exampleProfile(id);
    const { score, parts, blockers } = matchPair(applicant, resource, context);
    const { stage, readiness, area, needs } = applicant;
    const sectors = applicant.sectors.map(({ key }) => key);
    return { id, sectors, stage, readiness, area, needs, score, parts, blockers };
  }).sort(
    (a, b) =>
      Number(a.blockers.length > 0) - Number(b.blockers.length > 0) ||
      b.score - a.score ||
      (a.id < b.id ? -1 : 1),
  );
}
