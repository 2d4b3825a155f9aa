import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvResponse } from "#app/http/csv.ts";
import { userColumns } from "./columns.tsx";
import { userList } from "./list.server.ts";

/** The list of accounts as it is filtered, whole. */
export async function loader(args: LoaderFunctionArgs) {
  const { here, rows } = await userList(args);
  return csvResponse(
    { name: "users", now: here.now },
    { columns: userColumns(here), rows: rows() },
  );
}
