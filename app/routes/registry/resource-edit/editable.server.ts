import { can, resourceSubject } from "#app/domain/identity/permissions.ts";
import { found, notFound } from "#app/http/responses.ts";
import type { SignedInVisit } from "#app/http/visit.server.ts";
import { resourceToEdit } from "#db/queries/registry/own-resources.server.ts";

/** A resource that this person may edit; 404 otherwise. */
export async function editable({ db, actor }: SignedInVisit, resourceId: string) {
  const resource = found(await resourceToEdit(db.read, resourceId));
  if (!can(actor, "resource:edit", resourceSubject(resource.row))) throw notFound();
  return resource;
}
