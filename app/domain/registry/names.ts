import { resourceSlug } from "../plans/resource-slug.ts";

/** A fault of a seed file: which entry, where in it, and what is wrong. */
export interface NameFault<Entry> {
  entry: Entry;
  path: string;
  reason: string;
}

interface Named {
  name: string;
  aliases: string[];
}

/**
 * One of an entry's names must be one that a plan uses, and so must each alias; each stands once.
 *
 * @param used slugs of the names that plans use
 */
export function nameFaults<Entry extends Named>(
  entries: Entry[],
  used: ReadonlySet<string>,
): NameFault<Entry>[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    const { name, aliases } = entry;
    const paths = [["name", name], ...aliases.map((alias, i) => [`aliases.${i}`, alias])] as const;
    return paths.flatMap(([path = "", said = ""]) => {
      const slug = resourceSlug(said);
      const faults: NameFault<Entry>[] = [];
      const isKnownByAlias = path === "name" && aliases.some((one) => used.has(resourceSlug(one)));
      if (!used.has(slug) && !isKnownByAlias) {
        faults.push({ entry, path, reason: `no plan names "${said}"` });
      }
      if (seen.has(slug)) faults.push({ entry, path, reason: `"${said}" stands twice` });
      seen.add(slug);
      return faults;
    });
  });
}
