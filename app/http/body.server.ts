import { refused } from "./responses.ts";

/** Memory that all bodies being read may take together; one alone is always read. */
const MOST_HELD = 128 * 1024 * 1024;
/** What a chunk takes beside its bytes: a body sent in single bytes fills memory, too. */
const CHUNK_BYTES = 512;
/** A body has so long, and longer as it is larger: below this rate nobody sends a form. */
const FIRST_MS = 15_000;
const BYTES_PER_MS = 16;

/** A body that is being read. */
interface Reading {
  /** Memory that it takes: what has come, not what was announced. */
  held: number;
  received: number;
  /** performance.now() */
  since: number;
  giveUp(status: 408 | 503): void;
}

const reading = new Set<Reading>();
let held = 0;

/**
 * The chunks of a request's body as they come. Nothing is read before the first is asked for, so that whoever
 * may not send one is refused without it. While all together take too much, those give way that come slowest:
 * whoever announces much and sends little keeps nobody out.
 *
 * @param most bytes of the body
 * @param kept bytes of it at most that are held in memory
 * @throws 413 for a longer body, 503 for one that gave way, 408 for one that comes too slowly, 400 for one that
 *   breaks off
 */
export async function* bodyOf(
  request: Request,
  { most, kept = most }: { most: number; kept?: number },
): AsyncGenerator<Uint8Array> {
  const length = Number(request.headers.get("Content-Length") ?? 0);
  if (length > most) throw refused(413);
  if (!request.body) return;
  const { mine, givenUp } = begin();
  const reader = request.body.getReader();
  const timer = setTimeout(() => mine.giveUp(408), FIRST_MS + length / BYTES_PER_MS);
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read().catch(broken), givenUp]);
      if (done) return;
      hold(mine, { bytes: value.byteLength, kept });
      yield value;
    }
  } finally {
    clearTimeout(timer);
    end(mine);
    // Not awaited: a body that stopped coming would never answer.
    reader.cancel().catch(() => undefined);
  }
}

function begin(): { mine: Reading; givenUp: Promise<never> } {
  let refuse: (reason: Response) => void;
  const givenUp = new Promise<never>((_, reject) => {
    refuse = reject;
  });
  // Whoever has stopped listening needs not be told.
  givenUp.catch(() => undefined);
  const mine: Reading = {
    held: 0,
    received: 0,
    since: performance.now(),
    giveUp(status) {
      end(mine);
      refuse(refused(status, status === 503 ? { "Retry-After": "5" } : undefined));
    },
  };
  reading.add(mine);
  return { mine, givenUp };
}

function hold(mine: Reading, { bytes, kept }: { bytes: number; kept: number }): void {
  if (!reading.has(mine)) return;
  mine.received += bytes;
  const more = mine.received <= kept ? bytes + CHUNK_BYTES : 0;
  mine.held += more;
  held += more;
  while (held > MOST_HELD && reading.size > 1) slowest().giveUp(503);
}

/** Of those that hold anything, the one that has sent the least for the time it took. */
function slowest(): Reading {
  const now = performance.now();
  const pace = ({ received, since }: Reading) => received / Math.max(now - since, 1);
  return [...reading]
    .filter((each) => each.held > 0)
    .reduce((slow, each) => (pace(each) < pace(slow) ? each : slow));
}

function end(mine: Reading): void {
  if (reading.delete(mine)) held -= mine.held;
}

function broken(): never {
  throw refused(400);
}
