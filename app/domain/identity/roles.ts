import type { OrganizationKind, Role } from "../vocabulary.ts";

/** The roles that an organization's own people hand out, the usual one first. */
export const ROLES_IN: Record<OrganizationKind, readonly Role[]> = {
  startup: ["founder"],
  provider: ["reviewer", "provider_admin"],
  district: ["district_staff"],
};

/** The role without which nobody could look after an organization of this kind: its last holder stays. */
export const ADMINISTERED_BY: Record<OrganizationKind, Role> = {
  startup: "founder",
  provider: "provider_admin",
  district: "district_staff",
};
