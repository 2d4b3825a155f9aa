import type { LoaderFunctionArgs } from "@remix-run/node";
import { can } from "#app/domain/identity/permissions.ts";
import { found, notFound } from "#app/http/responses.ts";
import { signedIn } from "#app/http/visit.server.ts";
import { documentById, documentSubject } from "#db/queries/deals/document.server.ts";
import { fileResponse } from "./file-response.server.ts";

/**
 * A document, for the company and for the providers that it is open to. A download, unless `?inline` asks
 * for a kind that can be read in place.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, runtime } = await signedIn(args);
  const document = found(await documentById(db.read, args.params.id ?? ""));
  if (!can(actor, "document:read", await documentSubject(db.read, document))) throw notFound();
  return fileResponse(document, { request: args.request, runtime });
}
