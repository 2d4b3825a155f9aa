export interface Neighbour {
  id: string;
  /** The page of the list on which it stands. */
  page: number;
}

export interface Neighbours {
  previous: Neighbour | null;
  next: Neighbour | null;
}

/**
 * What comes before and after a row of a paged list.
 *
 * @param ids the ids of the page in order, with the one before it (on every page but the first) and the one
 *   after it, where there are such
 */
export function neighbours(
  ids: readonly string[],
  { id, page, pageSize }: { id: string; page: number; pageSize: number },
): Neighbours {
  const lead = page > 1 ? 1 : 0;
  const at = ids.indexOf(id);
  const stand = (index: number): Neighbour | null => {
    const found = ids[index];
    if (found === undefined) return null;
    const place = index - lead;
    return { id: found, page: place < 0 ? page - 1 : place >= pageSize ? page + 1 : page };
  };
  // A row that the filters leave out stands before the page's first.
  if (at < 0) return { previous: null, next: stand(lead) };
  return { previous: at > 0 ? stand(at - 1) : null, next: stand(at + 1) };
}
