import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvResponse } from "#app/http/csv.ts";
import { rosterColumns } from "./columns.tsx";
import { loadRoster } from "./load.server.ts";

/** The roster with the year's figures, whole. */
export async function loader(args: LoaderFunctionArgs) {
  const { here, rows, year } = await loadRoster(args);
  async function* slices() {
    yield rows;
  }
  return csvResponse(
    { name: `roster-${year}`, now: here.now },
    { columns: rosterColumns(here), rows: slices() },
  );
}
