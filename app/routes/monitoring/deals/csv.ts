import type { LoaderFunctionArgs } from "@remix-run/node";
import { tableResponse } from "#app/http/table-file.ts";
import { dealColumns } from "./columns.tsx";
import { dealList } from "./list.server.ts";

/** The list of deals as it is filtered, whole. */
export async function loader(args: LoaderFunctionArgs) {
  const { here, rows } = await dealList(args);
  return tableResponse(
    { name: "deals", now: here.now, request: args.request, t: here.t },
    { columns: dealColumns(here), rows: rows() },
  );
}
