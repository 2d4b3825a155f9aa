import type { OrganizationKind, Role } from "../vocabulary.ts";

/** The roles a person can hold in an organization of each kind. */
export const ROLES_IN: Record<OrganizationKind, readonly Exclude<Role, "system_admin">[]> = {
  startup: ["founder"],
  provider: ["provider_admin", "reviewer"],
  district: ["district_staff"],
};
