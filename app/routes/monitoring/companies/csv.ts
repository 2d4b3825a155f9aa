import type { LoaderFunctionArgs } from "@remix-run/node";
import { tableResponse } from "#app/http/table-file.ts";
import { lapsingColumns, nearColumns } from "./columns.tsx";
import { askedFor, lapsingList, nearList } from "./list.server.ts";

/** The list of the page as it is asked for, whole: companies near a rung, or titles that lapse. */
export async function loader(args: LoaderFunctionArgs) {
  const { view, rung } = askedFor(args.request);
  if (view === "lapsing") {
    const { here, rows } = await lapsingList(args);
    return tableResponse(
      { name: "lapsing-titles", now: here.now, request: args.request, t: here.t },
      { columns: lapsingColumns(here), rows: rows() },
    );
  }
  const { here, rows } = await nearList(args, rung);
  return tableResponse(
    { name: `near-${rung}`, now: here.now, request: args.request, t: here.t },
    { columns: nearColumns(here), rows: rows() },
  );
}
