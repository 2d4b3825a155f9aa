import type { Link, Package } from "#app/domain/matching/packages.ts";
import type { NeedKind, ResourceKind } from "#app/domain/vocabulary.ts";
import type { Db } from "#db/client.server.ts";
import { resourceHeads } from "#db/queries/registry/resource-heads.server.ts";

interface Head {
  id: string;
  name: string;
  kind: ResourceKind;
}

/** A combination as the page shows it. */
export interface NamedPackage {
  key: string;
  score: number;
  items: { need: NeedKind; resource: Head | null }[];
  links: { one: string; other: string; link: Link }[];
}

/** Combinations with the names of what is in them. */
export async function namedPackages(db: Db, packages: Package[]): Promise<NamedPackage[]> {
  const heads = await resourceHeads(db, [...new Set(packages.flatMap((each) => each.resourceIds))]);
  return packages.map(({ items, links, resourceIds, score }) => ({
    key: resourceIds.join("+"),
    score,
    items: items.map(({ need, resourceId }) => ({
      need,
      resource: (resourceId && heads.get(resourceId)) || null,
    })),
    links: eachPairOnce(links).map(({ one, other, link }) => ({
      one: heads.get(one)?.name ?? "",
      other: heads.get(other)?.name ?? "",
      link,
    })),
  }));
}

/** A resource that serves two needs is linked to each other one twice. */
function eachPairOnce(links: Package["links"]): Package["links"] {
  const named = links.map((each) => ({ each, pair: [each.one, each.other].sort().join("+") }));
  return named
    .filter(({ pair }, index) => named.findIndex((first) => first.pair === pair) === index)
    .map(({ each }) => each);
}
