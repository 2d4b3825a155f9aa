import type { Link, Package } from "#app/domain/matching/packages.ts";
import { answers } from "#app/domain/registry/standing.ts";
import type { DealState, NeedKind, ResourceKind } from "#app/domain/vocabulary.ts";
import type { Db } from "#db/client.server.ts";
import { type MatchRow, matchRowsOf } from "#db/queries/matching/application-matches.server.ts";

interface Head {
  id: string;
  name: string;
  kind: ResourceKind;
  answers: boolean;
  dealId: string | null;
  dealState: DealState | null;
}

/** A combination as the page shows it. */
export interface NamedPackage {
  key: string;
  points: number;
  items: { need: NeedKind; points: number; resource: Head | null }[];
  links: { one: string; other: string; link: Link }[];
  /** Those that answer and have not been asked. */
  askable: string[];
}

/** Combinations with the names of what is in them, and what was asked of each. */
export async function namedPackages(
  db: Db,
  { applicationId, packages }: { applicationId: string; packages: Package[] },
): Promise<NamedPackage[]> {
  const ids = [...new Set(packages.flatMap((each) => each.resourceIds))];
  const rows = await matchRowsOf(db, applicationId, ids);
  const heads = new Map(rows.map((row) => [row.resourceId, headOf(row)]));
  return packages.map(({ items, links, resourceIds, points }) => ({
    key: resourceIds.join("+"),
    points,
    items: items.map(({ resourceId, ...item }) => ({
      ...item,
      resource: (resourceId && heads.get(resourceId)) || null,
    })),
    links: eachPairOnce(links).map(({ one, other, link }) => ({
      one: heads.get(one)?.name ?? "",
      other: heads.get(other)?.name ?? "",
      link,
    })),
    askable: resourceIds.filter((id) => {
      const head = heads.get(id);
      return head?.answers && head.dealId === null;
    }),
  }));
}

function headOf(row: MatchRow): Head {
  const { resourceId: id, name, kind, dealId, dealState } = row;
  return { id, name, kind, answers: answers(row), dealId, dealState };
}

/** A resource that serves two needs is linked to each other one twice. */
function eachPairOnce(links: Package["links"]): Package["links"] {
  const named = links.map((each) => ({ each, pair: [each.one, each.other].sort().join("+") }));
  return named
    .filter(({ pair }, index) => named.findIndex((first) => first.pair === pair) === index)
    .map(({ each }) => each);
}
