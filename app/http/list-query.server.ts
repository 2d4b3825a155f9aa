import { readSearch } from "#app/platform/pinyin.server.ts";
import type { ListQuery } from "#db/queries/list.ts";
import type { ListParams } from "./list-params.ts";

/** A list's state as queries take it. */
export function listQuery<S extends string>({ q, ...rest }: ListParams<S>): ListQuery<S> {
  return { ...rest, words: readSearch(q) };
}
