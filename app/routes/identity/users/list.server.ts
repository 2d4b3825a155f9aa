import type { LoaderFunctionArgs } from "@remix-run/node";
import { ROLES } from "#app/domain/vocabulary.ts";
import { keysetList } from "#app/http/keyset-list.server.ts";
import type { ListSpec } from "#app/http/list-params.ts";
import { adminUsers, USER_SORTS, type UserSort } from "#db/queries/identity/users.server.ts";

const SPEC: ListSpec<UserSort> = {
  sorts: USER_SORTS,
  defaultSort: "created",
  defaultDir: "desc",
  filters: { role: ROLES, account: ["open", "disabled"] },
};

export function userList(args: LoaderFunctionArgs) {
  return keysetList(args, {
    permission: "desk:admin",
    spec: SPEC,
    read: (db, _, query) => adminUsers(db, query),
  });
}
