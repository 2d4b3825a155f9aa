import { cleanLine, firstCharacters } from "#app/domain/input/text.ts";
import type { Cursor } from "#db/queries/keyset.server.ts";

/** The state of a list, all of it from the URL: nothing that is not on the white lists gets through. */
export interface ListParams<S extends string = string> {
  /** What was typed into search, trimmed, at most 100 characters. */
  q: string;
  sort: S;
  dir: "asc" | "desc";
  /** From 1. */
  page: number;
  pageSize: number;
  /** Where a list that is paged by its keys goes on; null for its beginning. */
  cursor: Cursor | null;
  /** Chosen values by filter, unknown values dropped. */
  filters: Record<string, string[]>;
}

export interface ListSpec<S extends string> {
  sorts: readonly S[];
  defaultSort: S;
  defaultDir?: "asc" | "desc";
  /** Allowed values by filter; null allows any short text. */
  filters?: Record<string, readonly string[] | null>;
  pageSize?: number;
}

/** Reads a list's state from an address. */
export function listParams<const S extends string>(url: URL, spec: ListSpec<S>): ListParams<S> {
  const params = url.searchParams;
  const asked = params.get("sort");
  const sort = spec.sorts.find((known) => known === asked) ?? spec.defaultSort;
  const dir = params.get("dir");
  const page = Number(params.get("page") ?? "1");
  const filters: Record<string, string[]> = {};
  for (const [name, allowed] of Object.entries(spec.filters ?? {})) {
    const values = params.getAll(name).filter((value) => value !== "" && value.length <= 100);
    filters[name] = [
      ...new Set(allowed ? values.filter((value) => allowed.includes(value)) : values),
    ].slice(0, 50);
  }
  return {
    q: firstCharacters(cleanLine(params.get("q") ?? ""), 100),
    sort,
    dir: dir === "asc" || dir === "desc" ? dir : (spec.defaultDir ?? "asc"),
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
    pageSize: spec.pageSize ?? 50,
    cursor: cursorIn(params),
    filters,
  };
}

/** `after` or `before`, with the id and the key of a row: "01hf…~0|anting". */
function cursorIn(params: URLSearchParams): Cursor | null {
  for (const way of ["after", "before"] as const) {
    const [, id, key] = /^([0-9a-z]{1,40})~(\d\|[^\0]{0,400})$/su.exec(params.get(way) ?? "") ?? [];
    if (id !== undefined && key !== undefined) return { way, id, key };
  }
  return null;
}
