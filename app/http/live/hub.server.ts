import { type LiveStream, liveStream, MANY } from "./live-stream.ts";

/** Between two looks at the database, of all streams of the process together. */
const LOOK_MS = 1_000;
/** Every so many looks each stream's session is asked for, and a sign of life sent. */
const LOOKS_A_ROUND = 15;
/** Of one process: whoever comes later asks for pages now and then instead. */
const MOST = 2_000;
/** Of one person: a browser's tabs share one. */
const MOST_OF_ONE = 8;
/** Spread, so that not everybody comes back at once to a server that has started anew. */
const RETRY_MS = { least: 2_000, spread: 4_000 };

/** Whom a stream is for, and the session that it was opened in, by the hash that the database keeps. */
export interface Listener {
  userId: string;
  sessionId: string;
}

/** Where the hub learns what it tells. */
export interface LiveSource {
  /**
   * The deals in which something was written since the last look that these people see, by
   * person. Nobody is in it who may see nothing of it now.
   */
  changes(userIds: readonly string[]): Promise<Map<string, string[]>>;
  /** Of these sessions those that are in force, of people whose account is open. */
  sessionsInForce(sessionIds: readonly string[]): Promise<Set<string>>;
  /** Nobody listens any more. */
  rest(): void;
}

export interface LiveHub {
  /** A stream's body, or null where there are too many already or the process is on its way out. */
  open(listener: Listener): ReadableStream<Uint8Array> | null;
  /** How many streams are open. */
  size(): number;
  /** Ends every stream and opens none any more. */
  close(): void;
}

/**
 * Tells browsers that something has changed for them, never what: they ask for it, and the page's own rules decide. One
 * look a second at the database serves all streams of the process. A stream's session is asked for before anything is
 * told, and now and then: whoever signed out, left or was shut out is told nothing more.
 *
 * @param chance a number from 0 to 1
 */
export function createLiveHub(
  source: LiveSource,
  {
    onFault,
    lookMs = LOOK_MS,
    looksARound = LOOKS_A_ROUND,
    most = MOST,
    mostOfOne = MOST_OF_ONE,
    chance = Math.random,
  }: {
    onFault: (error: unknown) => void;
    lookMs?: number;
    looksARound?: number;
    most?: number;
    mostOfOne?: number;
    chance?: () => number;
  },
): LiveHub {
  const streams = new Map<LiveStream, Listener>();
  let timer: NodeJS.Timeout | null = null;
  let closed = false;
  let looks = 0;
  /** A look failed: what it would have told is told as "something, somewhere". */
  let missed = false;

  function open(listener: Listener): ReadableStream<Uint8Array> | null {
    const own = [...streams.values()].filter(({ userId }) => userId === listener.userId);
    if (closed || streams.size >= most || own.length >= mostOfOne) return null;
    const retryMs = Math.round(RETRY_MS.least + chance() * RETRY_MS.spread);
    const stream = liveStream({ retryMs, gone: () => streams.delete(stream) });
    streams.set(stream, listener);
    if (!timer) lookLater();
    return stream.body;
  }

  function lookLater(): void {
    timer = setTimeout(() => {
      look()
        // A database that is busy or away is asked again at the next look.
        .catch((error: unknown) => {
          missed = true;
          onFault(error);
        })
        .finally(() => {
          timer = null;
          if (closed) return;
          if (streams.size > 0) lookLater();
          else source.rest();
        });
    }, lookMs);
    timer.unref();
  }

  async function look(): Promise<void> {
    looks++;
    const round = looks % looksARound === 0;
    const people = [...new Set([...streams.values()].map(({ userId }) => userId))];
    const changes = await source.changes(people);
    if (missed) for (const userId of people) changes.set(userId, [MANY]);
    const concerned = [...streams].filter(([, { userId }]) => round || changes.has(userId));
    if (concerned.length === 0) return;
    const asked = concerned.map(([, { sessionId }]) => sessionId);
    const inForce = await source.sessionsInForce(asked);
    for (const [stream, { userId, sessionId }] of concerned) {
      if (!inForce.has(sessionId)) stream.end();
      else {
        stream.tell(changes.get(userId) ?? []);
        if (round) stream.beat();
      }
    }
    missed = false;
  }

  return {
    open,
    size: () => streams.size,
    close() {
      closed = true;
      if (timer) clearTimeout(timer);
      for (const stream of [...streams.keys()]) stream.end();
    },
  };
}
