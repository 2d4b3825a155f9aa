import type { OtherName } from "#app/domain/plans/types.ts";
import type { ResourceKind } from "#app/domain/vocabulary.ts";
import { words } from "#app/platform/i18n/messages/words.ts";
import { nameKey, searchProse, searchText } from "#app/platform/pinyin.server.ts";

/** What an organization is found by, and what shows that two are one. */
export function organizationSearch({
  name,
  otherNames = [],
  area,
}: {
  name: string;
  otherNames?: readonly OtherName[];
  area: string | null;
}) {
  const others = otherNames.map((other) => other.name);
  return { search: searchText(name, ...others, area), nameKey: nameKey(name) };
}

/** What search knows of a resource. */
export interface SearchedResource {
  kind: ResourceKind;
  name: string;
  /** What plans call it besides. */
  otherNames: readonly string[];
  operatorName: string | null;
  area: string | null;
  summary: string;
  details: Record<string, string | number | boolean | string[] | null>;
  terms: readonly string[];
  /** Names of its sectors, in both languages. */
  sectorNames: readonly string[];
}

/** `search`: its names, place and kind, also in pinyin; `prose`: what it says of itself and what plans say of it. */
export function resourceSearch(of: SearchedResource): { search: string; prose: string } {
  const kind = words[`kind.${of.kind}`];
  const said = Object.values(of.details).flatMap((value) =>
    typeof value === "string" || Array.isArray(value) ? value : [],
  );
  return {
    search: searchText(of.name, ...of.otherNames, of.operatorName, of.area, kind.zh, kind.en),
    prose: searchProse(of.summary, ...said, ...of.terms, ...of.sectorNames),
  };
}
