/** Does `sector` lie in `other`, or is it the same? */
export function isInside(
  sector: string,
  other: string,
  parents: ReadonlyMap<string, string | null>,
): boolean {
  return sector === other || ancestors(sector, parents).includes(other);
}

/** Nearest first. */
function ancestors(key: string, parents: ReadonlyMap<string, string | null>): string[] {
  const above: string[] = [];
  for (let at = parents.get(key) ?? null; at !== null; at = parents.get(at) ?? null) {
    if (above.includes(at)) break;
    above.push(at);
  }
  return above;
}
