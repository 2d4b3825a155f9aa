const HEXTETS = 8;
/** A household or a server is given this much of IPv6, and can use any address in it. */
const NETWORK_HEXTETS = 4;

/**
 * Whom an address counts as when attempts are limited: an IPv4 address itself, also where it is written as IPv6
 * (`::ffff:192.0.2.1`); of IPv6 the /64. What is no address counts as it stands.
 *
 * @example networkOf("2001:db8:0:1::7") // "2001:db8:0:1::/64"
 */
export function networkOf(address: string): string {
  const plain = (address.split("%")[0] ?? "").toLowerCase();
  if (!plain.includes(":")) return plain;
  const hextets = hextetsOf(plain);
  if (!hextets) return plain;
  const mapped = hextets.slice(0, 5).every((value) => value === 0) && hextets[5] === 0xffff;
  if (mapped) return dotted(hextets[6] ?? 0, hextets[7] ?? 0);
  const network = hextets.slice(0, NETWORK_HEXTETS).map((value) => value.toString(16));
  return `${network.join(":")}::/64`;
}

/** The eight numbers of an IPv6 address, or null. */
function hextetsOf(address: string): number[] | null {
  const [left = "", right, ...more] = address.split("::");
  if (more.length > 0) return null;
  const head = numbersOf(left);
  const tail = right === undefined ? [] : numbersOf(right);
  if (!head || !tail) return null;
  const missing = HEXTETS - head.length - tail.length;
  if (right === undefined ? missing !== 0 : missing < 0) return null;
  return [...head, ...Array<number>(missing).fill(0), ...tail];
}

function numbersOf(part: string): number[] | null {
  if (part === "") return [];
  const numbers: number[] = [];
  for (const piece of part.split(":")) {
    const ipv4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(piece);
    if (ipv4) {
      const [a, b, c, d] = ipv4.slice(1).map(Number) as [number, number, number, number];
      numbers.push(a * 256 + b, c * 256 + d);
    } else if (/^[0-9a-f]{1,4}$/.test(piece)) numbers.push(Number.parseInt(piece, 16));
    else return null;
  }
  return numbers;
}

function dotted(high: number, low: number): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}
