import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvResponse } from "#app/http/csv.ts";
import { dealColumns } from "./columns.tsx";
import { dealList } from "./list.server.ts";

/** The list of deals as it is filtered, whole. */
export async function loader(args: LoaderFunctionArgs) {
  const { here, rows } = await dealList(args);
  return csvResponse(
    { name: "deals", now: here.now },
    { columns: dealColumns(here), rows: rows() },
  );
}
