import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvResponse } from "#app/http/csv.ts";
import { lapsingColumns, nearColumns } from "./columns.tsx";
import { askedFor, lapsingList, nearList } from "./list.server.ts";

/** The list of the page as it is asked for, whole: companies near a rung, or titles that lapse. */
export async function loader(args: LoaderFunctionArgs) {
  const { view, rung } = askedFor(args.request);
  if (view === "lapsing") {
    const { here, rows } = await lapsingList(args);
    return csvResponse(
      { name: "lapsing-titles", now: here.now },
      { columns: lapsingColumns(here), rows: rows() },
    );
  }
  const { here, rows } = await nearList(args, rung);
  return csvResponse(
    { name: `near-${rung}`, now: here.now },
    { columns: nearColumns(here), rows: rows() },
  );
}
