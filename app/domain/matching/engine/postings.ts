import type { MatchContext } from "../context.ts";
import { total } from "../parts/evidence.ts";
import type { ResourceProfile } from "../types.ts";
import type { Words } from "./dictionary.ts";
import { partKey } from "./key.ts";

/** Which resources know a term, by term. */
export interface Postings {
  /** Rows of resources for each term id; undefined where no resource has it. */
  rows: readonly (Int32Array | undefined)[];
  weight: readonly number[];
  /** The weight of each resource's distinct terms. */
  total: Float64Array;
  /** Keys of the evidence part where nothing is shared so far. */
  unshared: Float64Array;
}

export function compilePostings(
  resources: readonly ResourceProfile[],
  words: Words,
  context: MatchContext,
): Postings {
  const lists = resources.map(({ terms }) =>
    [...new Set(terms)].map((term) => words.terms.id(term)),
  );
  const rows: (number[] | undefined)[] = words.terms.words.map(() => undefined);
  lists.forEach((list, row) => {
    for (const id of list) {
      const known = rows[id];
      if (known) known.push(row);
      else rows[id] = [row];
    }
  });
  const nothing = partKey({ value: 0, known: true }, context, "evidence");
  return {
    rows: rows.map((list) => list && Int32Array.from(list)),
    weight: words.terms.words.map((term) => context.termWeight(term)),
    total: Float64Array.from(resources, ({ terms }) => total(new Set(terms), context)),
    unshared: Float64Array.from(resources, ({ terms }) => (terms.length > 0 ? nothing : 0)),
  };
}
