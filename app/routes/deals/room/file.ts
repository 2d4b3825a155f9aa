import type { LoaderFunctionArgs } from "@remix-run/node";
import { found } from "#app/http/responses.ts";
import { signedIn } from "#app/http/visit.server.ts";
import { readTimeline } from "#app/services/deals/read-timeline.server.ts";
import { dealContext } from "#db/queries/deals/deal.server.ts";
import { dealOfFile } from "#db/queries/deals/timeline.server.ts";
import { fileResponse } from "../file-response.server.ts";

/** A file that was sent in a room, for whoever finds it in his timeline now. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, runtime } = await signedIn(args);
  const { id = "" } = args.params;
  const dealId = found(await dealOfFile(db.read, id));
  const context = found(await dealContext(db.read, dealId));
  const lines = await readTimeline(db.read, { actor, context });
  const file = found(lines.flatMap(({ files }) => files).find((each) => each.id === id));
  return fileResponse(file, { request: args.request, runtime });
}
