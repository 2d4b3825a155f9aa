import { type Actor, answeringFor } from "#app/domain/identity/actor.ts";

/** An organization that a person works for and that is not in standing: nothing is shown to it. */
export interface StoppedOrganization {
  id: string;
  name: string;
}

export function stoppedOrganizations(actor: Actor): StoppedOrganization[] {
  const answering = answeringFor(actor);
  const stopped = new Map(
    actor.memberships
      .filter(({ organizationKind }) => organizationKind === "provider")
      .filter(({ organizationId }) => !answering.includes(organizationId))
      .map(({ organizationId, organizationName }) => [organizationId, organizationName]),
  );
  return [...stopped].map(([id, name]) => ({ id, name }));
}
