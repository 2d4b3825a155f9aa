import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvResponse } from "#app/http/csv.ts";
import { organizationColumns } from "./columns.tsx";
import { organizationList } from "./list.server.ts";

/** The list of organizations as it is filtered, whole. */
export async function loader(args: LoaderFunctionArgs) {
  const { here, rows } = await organizationList(args);
  return csvResponse(
    { name: "organizations", now: here.now },
    { columns: organizationColumns(here), rows: rows() },
  );
}
