import type { LoaderFunctionArgs } from "@remix-run/node";
import { tableResponse } from "#app/http/table-file.ts";
import { taxonomyOf } from "#db/queries/plans/priorities.server.ts";
import { applicationColumns } from "./columns.tsx";
import { applicationList } from "./list.server.ts";

/** The list of applications as it is filtered, whole. */
export async function loader(args: LoaderFunctionArgs) {
  const { here, rows } = await applicationList(args);
  const sectors = await taxonomyOf(here.db.read);
  return tableResponse(
    { name: "applications", now: here.now, request: args.request, t: here.t },
    { columns: applicationColumns({ ...here, sectors }), rows: rows() },
  );
}
