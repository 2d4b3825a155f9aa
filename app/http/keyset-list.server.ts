import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Actor } from "#app/domain/identity/actor.ts";
import type { Db } from "#db/client.server.ts";
import { everyRow, type KeysetPage, type KeysetQuery } from "#db/queries/keyset.server.ts";
import { type ListSpec, listParams } from "./list-params.ts";
import { listQuery } from "./list-query.server.ts";
import { type DeskPermission, entering } from "./visit.server.ts";

/** Rows of a file that are read at once. */
const BATCH = 500;

/**
 * A list as its address asks for it: a page of it, and all of it for a file.
 *
 * @param read the query, in the scope of the actor
 */
export async function keysetList<S extends string, T>(
  args: LoaderFunctionArgs,
  {
    permission,
    spec,
    read,
  }: {
    permission: DeskPermission;
    spec: ListSpec<S>;
    read: (db: Db, actor: Actor, query: KeysetQuery<S> & { now: Date }) => Promise<KeysetPage<T>>;
  },
) {
  const here = await entering(args, permission);
  const params = listParams(new URL(args.request.url), spec);
  const query = { ...listQuery(params), now: here.now };
  const from = (more: Pick<KeysetQuery, "cursor" | "pageSize">) =>
    read(here.db.read, here.actor, { ...query, ...more });
  return {
    here,
    params,
    page: () => from(params),
    rows: () => everyRow((cursor) => from({ cursor, pageSize: BATCH })),
  };
}
