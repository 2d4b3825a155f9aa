import { statesOfTurn } from "#app/domain/deals/turn.ts";
import { answeringFor, organizationsWith } from "#app/domain/identity/actor.ts";
import type { SignedInVisit } from "#app/http/visit.server.ts";
import { takenPlaces } from "#db/queries/deals/balances.server.ts";
import { waitingByResource } from "#db/queries/deals/queue.server.ts";
import { mandatesInForce, responseRecords } from "#db/queries/deals/standing.server.ts";
import {
  ownClaims,
  ownOrganizations,
  ownResources,
} from "#db/queries/registry/own-resources.server.ts";

const YEAR_MS = 365 * 86_400_000;

/** The provider's organizations, each with its resources and how they stand. */
export async function loadOwn(here: SignedInVisit) {
  const { db, actor, now } = here;
  const ids = [...new Set(organizationsWith(actor, "reviewer", "provider_admin"))];
  const admin = organizationsWith(actor, "provider_admin");
  const answering = answeringFor(actor);
  const resources = await ownResources(db.read, ids);
  const resourceIds = resources.map(({ id }) => id);
  const mandates = await mandatesInForce(db.read, resourceIds);
  const taken = await takenPlaces(db.read, resourceIds);
  const since = new Date(now.getTime() - YEAR_MS);
  const responses = await responseRecords(db.read, since, resourceIds);
  const waiting = await waitingByResource(db.read, { resourceIds, states: statesOfTurn("ours") });
  const rows = resources.map((resource) => {
    const mandate = mandates.get(resource.id);
    const places = mandate?.places ?? null;
    return {
      ...resource,
      hasMandate: mandate !== undefined,
      places,
      free: places === null ? null : Math.max(0, places - (taken.get(resource.id) ?? 0)),
      opensAt: mandate?.opensAt ?? null,
      closesAt: mandate?.closesAt ?? null,
      response: responses.get(resource.id) ?? null,
      waiting: waiting.get(resource.id) ?? 0,
      editable: admin.includes(resource.organizationId ?? ""),
      // Its operator has to be verified before anybody sees it or is matched with it.
      awaiting: !answering.includes(resource.organizationId ?? ""),
    };
  });
  const organizations = await ownOrganizations(db.read, ids);
  return {
    asOf: now,
    claims: await ownClaims(db.read, ids),
    organizations: organizations.map((organization) => ({
      ...organization,
      answers: answering.includes(organization.id),
      editable: admin.includes(organization.id),
      resources: rows.filter(({ organizationId }) => organizationId === organization.id),
    })),
  };
}

export type OwnData = Awaited<ReturnType<typeof loadOwn>>;
export type OwnOrganization = OwnData["organizations"][number];
export type OwnResource = OwnOrganization["resources"][number];
