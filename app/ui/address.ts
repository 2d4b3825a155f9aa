/**
 * Lists keep their state in the address. These give the query string of a neighbouring state, always
 * beginning with "?", so that it can be a link's `to`.
 */
export function withParams(
  params: URLSearchParams,
  changes: Record<string, string | number | null>,
): string {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, String(value));
  }
  return `?${next}`;
}

/** Without one value of a filter; back on the first page. */
export function withoutValue(params: URLSearchParams, name: string, value: string): string {
  const next = new URLSearchParams(params);
  const kept = next.getAll(name).filter((each) => each !== value);
  next.delete(name);
  for (const each of kept) next.append(name, each);
  next.delete("page");
  return `?${next}`;
}

/** Only the named parameters: what a "clear" link leaves. */
export function onlyParams(params: URLSearchParams, names: readonly string[]): string {
  const next = new URLSearchParams();
  for (const [name, value] of params) if (names.includes(name)) next.append(name, value);
  return `?${next}`;
}

/** Pressing a column head: sorts by it, or turns the direction; back on the first page. */
export function sortedBy(
  params: URLSearchParams,
  key: string,
  current: { by: string; dir: "asc" | "desc" },
): string {
  const dir = current.by === key && current.dir === "asc" ? "desc" : "asc";
  return withParams(params, { sort: key, dir, page: null });
}
