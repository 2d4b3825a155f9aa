import { organizationsWith } from "#app/domain/identity/actor.ts";
import type { SignedInVisit } from "#app/http/visit.server.ts";

/** The organizations that a person administers as a provider, with their names. */
export function administered({ actor }: SignedInVisit): { id: string; name: string }[] {
  const ids = new Set(organizationsWith(actor, "provider_admin"));
  return actor.memberships
    .filter(({ organizationId, role }) => role === "provider_admin" && ids.has(organizationId))
    .map(({ organizationId, organizationName }) => ({
      id: organizationId,
      name: organizationName,
    }));
}
