const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** Where each stands in the lottery: whole numbers from 0, no two alike. */
export interface Lots {
  startups: Uint32Array;
  resources: Uint32Array;
}

/**
 * The lottery that decides between equals. A lot depends on the seed and the id and not on where the id
 * stands, so that the order of a file decides nothing and nobody profits from being listed first.
 */
export function drawLots(
  {
    startups,
    resources,
  }: { startups: readonly { id: string }[]; resources: readonly { id: string }[] },
  seed: number,
): Lots {
  return { startups: lotsOf(startups, seed), resources: lotsOf(resources, mixed(seed)) };
}

function lotsOf(rows: readonly { id: string }[], seed: number): Uint32Array {
  const drawn = Uint32Array.from(rows, ({ id }) => draw(seed, id));
  const order = Uint32Array.from(rows, (_, index) => index).sort((a, b) => {
    const difference = drawn[a] - drawn[b];
    if (difference !== 0) return difference;
    return (rows[a]?.id ?? "") < (rows[b]?.id ?? "") ? -1 : 1;
  });
  const lots = new Uint32Array(rows.length);
  order.forEach((row, lot) => {
    lots[row] = lot;
  });
  return lots;
}

function draw(seed: number, name: string): number {
  let hash = Math.imul(OFFSET ^ seed, PRIME);
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), PRIME);
  return mixed(hash);
}

/** Who has the first lot, the second, and so on. */
export function byLot(lots: Uint32Array): Int32Array {
  const order = new Int32Array(lots.length);
  lots.forEach((lot, index) => {
    order[lot] = index;
  });
  return order;
}

/**
 * The lot of one counterpart among the equals of one list: every list has an order of its own, so that the
 * equals share what comes.
 */
export function lotWithin(own: number, other: number): number {
  return mixed(mixed(own) ^ other);
}

/** Spreads neighbouring values over the whole range, no two to one (the finaliser of MurmurHash3). */
function mixed(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
