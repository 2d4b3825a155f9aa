import type { LoaderFunctionArgs } from "@remix-run/node";
import { tableResponse } from "#app/http/table-file.ts";
import { userColumns } from "./columns.tsx";
import { userList } from "./list.server.ts";

/** The list of accounts as it is filtered, whole. */
export async function loader(args: LoaderFunctionArgs) {
  const { here, rows } = await userList(args);
  return tableResponse(
    { name: "users", now: here.now, request: args.request, t: here.t },
    { columns: userColumns(here), rows: rows() },
  );
}
