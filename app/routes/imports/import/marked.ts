import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "#app/http/responses.ts";
import { entering } from "#app/http/visit.server.ts";
import { xlsxResponse } from "#app/http/xlsx.ts";
import { markedCopy } from "#app/services/imports/marked-copy.server.ts";
import { importOf } from "#db/queries/imports/imports.server.ts";

/** The rows that did not go in, with what is wrong and where. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now, locale } = await entering(args, "desk:imports");
  const row = await importOf(db.read, { importId: args.params.id ?? "", userId: actor.userId });
  if (!row) throw notFound();
  return xlsxResponse({ name: `${row.kind}-errors`, now }, markedCopy(db.read, row, locale));
}
