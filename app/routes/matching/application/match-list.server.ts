import { RESOURCE_KINDS, type ResourceKind } from "#app/domain/vocabulary.ts";
import { type ListParams, listParams } from "#app/http/list-params.ts";
import { readSearch } from "#app/platform/pinyin.server.ts";
import type { MatchFilter } from "#db/queries/matching/application-matches.server.ts";

const SORTS = ["position", "name", "response"] as const;
const VIEWS = [...RESOURCE_KINDS, "packages", "later"] as const;

/** Which part of the matches is shown: all, one kind, combinations, or what was set aside. */
export type MatchView = "all" | (typeof VIEWS)[number];

export const PACKAGES_SHOWN = 5;

/** The list's state, from the address. */
export function matchList(url: URL): {
  view: MatchView;
  params: ListParams<(typeof SORTS)[number]>;
  filter: MatchFilter;
} {
  const params = listParams(url, {
    sorts: SORTS,
    defaultSort: "position",
    filters: { view: VIEWS, answers: ["open"] },
    pageSize: 20,
  });
  const asked = params.filters.view?.[0];
  const view = VIEWS.find((known) => known === asked) ?? "all";
  const kind = RESOURCE_KINDS.find((known): known is ResourceKind => known === view);
  return {
    view,
    params,
    filter: {
      words: readSearch(params.q),
      kinds: kind ? [kind] : [],
      answered: params.filters.answers?.includes("open") ?? false,
      later: view === "later",
      sort: params.sort,
      dir: params.dir,
      page: params.page,
      pageSize: params.pageSize,
    },
  };
}
