import type { LoaderFunctionArgs } from "@remix-run/node";
import { tableResponse } from "#app/http/table-file.ts";
import { organizationColumns } from "./columns.tsx";
import { organizationList } from "./list.server.ts";

/** The list of organizations as it is filtered, whole. */
export async function loader(args: LoaderFunctionArgs) {
  const { here, rows } = await organizationList(args);
  return tableResponse(
    { name: "organizations", now: here.now, request: args.request, t: here.t },
    { columns: organizationColumns(here), rows: rows() },
  );
}
