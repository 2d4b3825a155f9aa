import { tellChange } from "./changes.ts";

const STREAM = "/live";
const NAME = "parkmatch.live";
/** Without a stream, a page in view looks for itself this often. */
const POLL_MS = 20_000;
/** A stream that was refused is asked for again after so long. */
const AGAIN_MS = 60_000;

/** What the tab with the stream tells the others; `ask` is how a new one learns whether there is a stream. */
type Word = { change: string | null } | { up: boolean } | { ask: true };

/**
 * Joins this tab to the browser's one stream of hints that something has changed: the tab that holds the lock has the
 * stream and tells the others, and when it goes the next one takes over. While there is no stream, and where a browser
 * cannot share one, a page in view looks anew every twenty seconds.
 *
 * @returns what ends it
 */
export function openLiveLink(): () => void {
  const polling = startPolling();
  if (!("EventSource" in window && "BroadcastChannel" in window && "locks" in navigator)) {
    return polling.end;
  }
  const channel = new BroadcastChannel(NAME);
  const leaving = new AbortController();
  let stream: ReturnType<typeof openStream> | null = null;

  function hear(up: boolean): void {
    polling.needed(!up);
  }
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if ("change" in data) tellChange(data.change);
    else if ("up" in data) hear(data.up);
    else if (stream) channel.postMessage({ up: stream.up() } satisfies Word);
  };
  channel.postMessage({ ask: true } satisfies Word);

  navigator.locks
    .request(NAME, { signal: leaving.signal }, () => {
      stream = openStream({
        change(dealId) {
          tellChange(dealId);
          channel.postMessage({ change: dealId } satisfies Word);
        },
        stands(up) {
          hear(up);
          channel.postMessage({ up } satisfies Word);
        },
      });
      return new Promise<void>((resolve) => {
        leaving.signal.addEventListener("abort", () => resolve(), { once: true });
      });
    })
    .catch((error: unknown) => {
      // Left while still waiting for the lock.
      if (!leaving.signal.aborted) throw error;
    });

  return () => {
    leaving.abort();
    stream?.end();
    channel.close();
    polling.end();
  };
}

function startPolling() {
  let needed = true;
  const timer = setInterval(() => {
    if (needed && document.visibilityState === "visible") tellChange(null);
  }, POLL_MS);
  return {
    needed(now: boolean) {
      needed = now;
    },
    end: () => clearInterval(timer),
  };
}

/** The stream itself: one that breaks off is opened anew by the browser, one that was refused later by us. */
function openStream(told: { change(dealId: string | null): void; stands(up: boolean): void }) {
  let source: EventSource;
  let again: ReturnType<typeof setTimeout>;

  function open(): void {
    source = new EventSource(STREAM);
    source.onopen = () => {
      told.stands(true);
      // Something may have been missed since the page was made, or since the last one broke off.
      told.change(null);
    };
    source.onmessage = ({ data }: MessageEvent<string>) => told.change(data === "*" ? null : data);
    source.onerror = () => {
      told.stands(false);
      if (source.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_MS);
    };
  }

  open();
  return {
    up: () => source.readyState === EventSource.OPEN,
    end() {
      clearTimeout(again);
      source.close();
    },
  };
}
