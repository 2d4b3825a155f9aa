import { randomBytes } from "node:crypto";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * A new identifier: 26 characters, 48 bits of time first so that keys sort by age, then 80 random bits.
 *
 * @param bytes 16 of them; made-up data gives its own so that it can be made again
 */
export function newId(now: number = Date.now(), bytes: Uint8Array = randomBytes(16)): string {
  let time = "";
  for (let rest = now, i = 0; i < 10; i++, rest = Math.floor(rest / 32)) {
    time = ALPHABET.charAt(rest % 32) + time;
  }
  let random = "";
  for (const byte of bytes) random += ALPHABET.charAt(byte & 31);
  return time + random;
}
