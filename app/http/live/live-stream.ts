const ENCODER = new TextEncoder();
/** More deals than this at once are told as "many": who is told so looks at everything anew. */
const MOST_NAMED = 50;
/** Stands for every deal that somebody may see. */
export const MANY = "*";

/** One browser's open stream. It holds what is to be told until its reader takes it: slow ones hold little. */
export interface LiveStream {
  body: ReadableStream<Uint8Array>;
  /** Something that this reader sees has changed in these deals. */
  tell(dealIds: Iterable<string>): void;
  /** A sign of life, by which whatever lies between notices that the stream is still wanted. */
  beat(): void;
  end(): void;
}

/**
 * A stream of server-sent events. Nothing is sent before its reader asks for more, and what came together meanwhile is
 * sent once.
 *
 * @param retryMs after how long the browser opens another one when this has ended
 * @param gone called once, when the reader has gone or the stream was ended
 */
export function liveStream({ retryMs, gone }: { retryMs: number; gone: () => void }): LiveStream {
  const pending = new Set<string>();
  let greeting: string | null = `retry: ${retryMs}\n\n`;
  let beating = false;
  let ended = false;
  let wake: (() => void) | null = null;

  function stir(): void {
    wake?.();
    wake = null;
  }

  function end(): void {
    if (ended) return;
    ended = true;
    pending.clear();
    stir();
    gone();
  }

  function due(): string {
    const events = pending.size > 0 ? [...pending].map((id) => `data: ${id}\n\n`) : [];
    const text = [greeting ?? "", ...events].join("") || (beating ? ":\n\n" : "");
    greeting = null;
    beating = false;
    pending.clear();
    return text;
  }

  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        for (;;) {
          if (ended) return controller.close();
          const text = due();
          if (text !== "") return controller.enqueue(ENCODER.encode(text));
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  );

  return {
    body,
    tell(dealIds) {
      if (ended) return;
      for (const id of dealIds) if (!pending.has(MANY)) pending.add(id);
      if (pending.size > MOST_NAMED) {
        pending.clear();
        pending.add(MANY);
      }
      if (pending.size > 0) stir();
    },
    beat() {
      beating = true;
      stir();
    },
    end,
  };
}
