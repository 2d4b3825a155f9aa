/** Pages that are made at once: more would only wait for each other. */
const AT_ONCE = 16;
/** So many of one network may wait; a browser asks for a few at a time. */
const MOST_WAITING = 100;
/** What takes longer waits for something itself, and must not keep the others waiting with it. */
const LONGEST_MS = 1_000;

type Leave = () => void;

export interface Turns {
  /**
   * Waits until it is this sender's turn. Networks take turns among each other, so that one that asks for
   * thousands of pages keeps the others waiting for one of them. Who goes while waiting gives up the place.
   *
   * @param gone aborted when the sender has gone
   * @returns what ends the turn, which ends by itself after a second; null when the sender has gone, "full" when too many of its network wait
   */
  take(network: string, gone: AbortSignal): Promise<Leave | null | "full">;
}

export function createTurns({ atOnce = AT_ONCE, mostWaiting = MOST_WAITING } = {}): Turns {
  /** Those who wait, by network; the network whose turn is next comes first. */
  const waiting = new Map<string, Set<() => void>>();
  let working = 0;

  function begin(): Leave {
    working++;
    let left = false;
    function leave(): void {
      clearTimeout(timer);
      if (left) return;
      left = true;
      working--;
      callNext();
    }
    const timer = setTimeout(leave, LONGEST_MS);
    return leave;
  }

  function callNext(): void {
    const [first] = waiting;
    if (!first) return;
    const [network, places] = first;
    const [call] = places;
    waiting.delete(network);
    if (!call) return;
    places.delete(call);
    if (places.size > 0) waiting.set(network, places);
    call();
  }

  function queue(network: string, gone: AbortSignal): Promise<Leave | null> {
    return new Promise((resolve) => {
      const places = waiting.get(network) ?? new Set();
      waiting.set(network, places);
      function call(): void {
        gone.removeEventListener("abort", giveUp);
        resolve(begin());
      }
      function giveUp(): void {
        places.delete(call);
        if (places.size === 0) waiting.delete(network);
        resolve(null);
      }
      places.add(call);
      gone.addEventListener("abort", giveUp, { once: true });
    });
  }

  return {
    async take(network, gone) {
      if (gone.aborted) return null;
      if (working < atOnce) return begin();
      if ((waiting.get(network)?.size ?? 0) >= mostWaiting) return "full";
      return queue(network, gone);
    },
  };
}
