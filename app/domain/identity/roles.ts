import type { OrganizationKind, Role } from "../vocabulary.ts";

/** The roles that an organization's own people hand out, the usual one first; what only plans name has no people. */
export const ROLES_IN: Record<OrganizationKind, readonly Role[]> = {
  startup: ["founder"],
  provider: ["reviewer", "provider_admin"],
  district: ["district_staff"],
  university: [],
  institute: [],
  enterprise: [],
  alliance: [],
  unit: [],
};

/** The role without which nobody could look after an organization of this kind: its last holder stays. */
export const ADMINISTERED_BY: Partial<Record<OrganizationKind, Role>> = {
  startup: "founder",
  provider: "provider_admin",
  district: "district_staff",
};
