import { can } from "#app/domain/identity/permissions.ts";
import type { LinkPurpose } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { actorOf } from "../actor.server.ts";

/** Who made a one-time link, and for what. */
interface Made {
  purpose: LinkPurpose;
  organizationId: string | null;
  /** Null for a command, which is run by whoever runs the machine. */
  createdBy: string | null;
}

/**
 * Might whoever made the link make it now? Somebody who was removed, or whose account was closed, has no way in
 * left that he made before.
 */
export async function isBacked(
  db: Db,
  { purpose, organizationId, createdBy }: Made,
): Promise<boolean> {
  if (createdBy === null) return true;
  const maker = await actorOf(db, createdBy);
  if (!maker) return false;
  if (purpose === "set-password") return maker.actor.systemAdmin;
  if (organizationId === null) return false;
  const subject = { kind: "organization" as const, id: organizationId, area: null };
  return can(maker.actor, "organization:people", subject);
}
