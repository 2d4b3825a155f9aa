import type { LoaderFunctionArgs } from "@remix-run/node";
import { ROLES } from "#app/domain/vocabulary.ts";
import { type ListSpec, listParams } from "#app/http/list-params.ts";
import { listQuery } from "#app/http/list-query.server.ts";
import { entering } from "#app/http/visit.server.ts";
import { adminUsers, USER_SORTS, type UserSort } from "#db/queries/identity/users.server.ts";

const SPEC: ListSpec<UserSort> = {
  sorts: USER_SORTS,
  defaultSort: "created",
  defaultDir: "desc",
  filters: { role: ROLES, account: ["open", "disabled"] },
};

/** The list as its address asks for it, and a way to read any page of it. */
export async function userList(args: LoaderFunctionArgs) {
  const here = await entering(args, "desk:admin");
  const params = listParams(new URL(args.request.url), SPEC);
  const query = listQuery(params);
  return {
    here,
    params,
    read: (at: { page: number; pageSize: number } = params) =>
      adminUsers(here.db.read, { ...query, page: at.page, pageSize: at.pageSize }),
  };
}
