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

/** What says where in a list one is: another filter or order begins anew. */
const PLACES = ["page", "after", "before"];

/** Changed, and at the beginning of the list. */
export function fromStart(
  params: URLSearchParams,
  changes: Record<string, string | number | null>,
): string {
  const places = Object.fromEntries(PLACES.map((place) => [place, null]));
  return withParams(params, { ...places, ...changes });
}

/** Without one value of a filter; back on the first page. */
export function withoutValue(params: URLSearchParams, name: string, value: string): string {
  const next = new URLSearchParams(params);
  const kept = next.getAll(name).filter((each) => each !== value);
  next.delete(name);
  for (const each of kept) next.append(name, each);
  for (const place of PLACES) next.delete(place);
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
  return fromStart(params, { sort: key, dir });
}
