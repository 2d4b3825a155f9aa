import type { LoaderFunctionArgs } from "@remix-run/node";
import { importableKinds } from "#app/domain/imports/who.ts";
import { notFound } from "#app/http/responses.ts";
import { entering } from "#app/http/visit.server.ts";
import { xlsxResponse } from "#app/http/xlsx.ts";
import { SINKS } from "#app/services/imports/sinks.ts";
import { templateSheets } from "#app/services/imports/template.ts";

/** An empty sheet of a kind, with notes and drop-downs. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, now, locale } = await entering(args, "desk:imports");
  const kind = importableKinds(actor).find((key) => key === args.params.kind);
  const sink = kind && SINKS[kind];
  if (!sink) throw notFound();
  return xlsxResponse({ name: `${kind}-template`, now }, templateSheets(sink.kind, locale));
}
