import { type Actor, holdsRole } from "../identity/actor.ts";
import { KIND_KEYS, type KindKey } from "./kind.ts";

const STAFF: readonly KindKey[] = [
  "organizations",
  "startups",
  "company-years",
  "credentials",
  "readings",
  "tenants",
];
/** An incubator keeps the roster of its own tenants. */
const PROVIDER: readonly KindKey[] = ["tenants"];

/** The kinds of sheets that somebody may hand in; whose rows go in, each kind decides row by row. */
export function importableKinds(actor: Actor): KindKey[] {
  const may = new Set([
    ...(holdsRole(actor, "district_staff") || actor.systemAdmin ? STAFF : []),
    ...(holdsRole(actor, "provider_admin") ? PROVIDER : []),
  ]);
  return KIND_KEYS.filter((key) => may.has(key));
}
