import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";

const DESKS = [
  { permission: "desk:founder", path: "/applications" },
  { permission: "desk:provider", path: "/review" },
  { permission: "desk:district", path: "/district" },
  { permission: "desk:admin", path: "/admin" },
] as const;

/** Where a person's work begins. */
export function deskOf(actor: Actor | null): string {
  const desk = DESKS.find(({ permission }) => can(actor, permission, { kind: "none" }));
  return desk?.path ?? "/account";
}

/** Which desks a person may enter. */
export function desksOf(actor: Actor) {
  const enters = (permission: (typeof DESKS)[number]["permission"]) =>
    can(actor, permission, { kind: "none" });
  return {
    founder: enters("desk:founder"),
    provider: enters("desk:provider"),
    district: enters("desk:district"),
    admin: enters("desk:admin"),
  };
}
