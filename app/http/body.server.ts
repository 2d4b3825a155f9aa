import { refused } from "./responses.ts";

/** Memory that all bodies being read may take together; one alone is always read. */
const MOST_IN_FLIGHT = 128 * 1024 * 1024;
/** A body has so long, and longer as it is larger: below this rate nobody sends a form. */
const FIRST_MS = 15_000;
const BYTES_PER_MS = 16;

let inFlight = 0;

/**
 * The chunks of a request's body as they come. Nothing is read before the first is asked for, so that whoever
 * may not send one is refused without it.
 *
 * @param most bytes of the body
 * @param kept bytes of it at most that are held in memory
 * @throws 413 for a longer body, 503 while too much is read at once, 408 for one that comes too slowly, 400
 *   for one that breaks off
 */
export async function* bodyOf(
  request: Request,
  { most, kept = most }: { most: number; kept?: number },
): AsyncGenerator<Uint8Array> {
  const length = Number(request.headers.get("Content-Length") ?? 0);
  if (length > most) throw refused(413);
  if (!request.body) return;
  const taken = Math.min(length, kept);
  if (inFlight > 0 && inFlight + taken > MOST_IN_FLIGHT) throw refused(503, { "Retry-After": "5" });
  inFlight += taken;
  const reader = request.body.getReader();
  const clock = deadline(FIRST_MS + length / BYTES_PER_MS);
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read().catch(broken), clock.passed]);
      if (done) return;
      yield value;
    }
  } finally {
    clock.clear();
    inFlight -= taken;
    // Not awaited: a body that stopped coming would never answer.
    reader.cancel().catch(() => undefined);
  }
}

function broken(): never {
  throw refused(400);
}

function deadline(ms: number): { passed: Promise<never>; clear(): void } {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(refused(408)), ms);
  });
  // Whoever has stopped listening needs not be told.
  passed.catch(() => undefined);
  return { passed, clear: () => clearTimeout(timer) };
}
