const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * The lottery that breaks ties: a number for each name, drawn from the seed. It depends on the name and
 * not on where it stands, so that the order of a file decides nothing; who wins once does not win everywhere,
 * because a draw may be made anew for each counterpart.
 *
 * @returns a whole number below 2^32
 */
export function draw(seed: number, ...names: readonly string[]): number {
  let hash = Math.imul(OFFSET ^ seed, PRIME);
  for (const name of names) {
    for (let at = 0; at < name.length; at++) {
      hash = Math.imul(hash ^ name.charCodeAt(at), PRIME);
    }
    hash = Math.imul(hash ^ 0x1f, PRIME);
  }
  return mixed(hash);
}

/** Spreads neighbouring values over the whole range (the finaliser of MurmurHash3). */
export function mixed(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
