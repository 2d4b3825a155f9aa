import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvResponse } from "#app/http/csv.ts";
import { taxonomyOf } from "#db/queries/plans/priorities.server.ts";
import { applicationColumns } from "./columns.tsx";
import { applicationList } from "./list.server.ts";

/** The list of applications as it is filtered, whole. */
export async function loader(args: LoaderFunctionArgs) {
  const { here, rows } = await applicationList(args);
  const sectors = await taxonomyOf(here.db.read);
  return csvResponse(
    { name: "applications", now: here.now },
    { columns: applicationColumns({ ...here, sectors }), rows: rows() },
  );
}
