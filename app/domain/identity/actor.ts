import type { OrganizationKind, Role } from "../vocabulary.ts";

export interface Membership {
  organizationId: string;
  organizationName: string;
  organizationKind: OrganizationKind;
  role: Role;
  /** Staff have verified the organization and not suspended it (domain/registry/standing.ts). */
  inStanding: boolean;
  /** For district bodies: every area they answer for, by name; empty for others. */
  areas: string[];
}

/** Who acts. A person belongs to any number of organizations, with a role in each. */
export interface Actor {
  userId: string;
  name: string;
  email: string;
  systemAdmin: boolean;
  memberships: Membership[];
}

export function holdsRole(actor: Actor, role: Role): boolean {
  return role === "system_admin"
    ? actor.systemAdmin
    : actor.memberships.some((membership) => membership.role === role);
}

/** Ids of the organizations in which the actor holds one of the roles. */
export function organizationsWith(actor: Actor, ...roles: Role[]): string[] {
  return actor.memberships
    .filter((membership) => roles.includes(membership.role))
    .map((membership) => membership.organizationId);
}

/** Nobody decides about an organization that he belongs to himself, as staff or for a provider. */
export function belongsTo(actor: Actor, organizationId: string): boolean {
  return actor.memberships.some((membership) => membership.organizationId === organizationId);
}

/** Ids of the providers for which the actor may see and answer applications now. */
export function answeringFor(actor: Actor): string[] {
  const serving = organizationsWith(actor, "reviewer", "provider_admin");
  const inStanding = actor.memberships.filter((membership) => membership.inStanding);
  return [
    ...new Set(
      inStanding.map(({ organizationId }) => organizationId).filter((id) => serving.includes(id)),
    ),
  ];
}

/** Names of all areas that the actor answers for as district staff. */
export function staffAreas(actor: Actor): string[] {
  return [
    ...new Set(
      actor.memberships
        .filter((membership) => membership.role === "district_staff")
        .flatMap((membership) => membership.areas),
    ),
  ];
}
