import { randomBytes } from "node:crypto";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

let latest = 0;

/**
 * A new identifier: 26 characters, 48 bits of time first so that keys sort by age, then 80 random bits. Those of one
 * process sort in the order they were made: of several in a millisecond each takes the next, so that the events of one
 * act are read as they happened.
 *
 * @param moment UTC milliseconds; left out, now
 * @param bytes 16 of them; made-up data gives its own so that it can be made again
 */
export function newId(moment?: number, bytes: Uint8Array = randomBytes(16)): string {
  const at = moment ?? Math.max(Date.now(), latest + 1);
  if (moment === undefined) latest = at;
  let time = "";
  for (let rest = at, i = 0; i < 10; i++, rest = Math.floor(rest / 32)) {
    time = ALPHABET.charAt(rest % 32) + time;
  }
  let random = "";
  for (const byte of bytes) random += ALPHABET.charAt(byte & 31);
  return time + random;
}
