import { parentPort, Worker } from "node:worker_threads";
import { ofProgram } from "#db/program.server.ts";

/** A thread that answers questions, each when it is done with it. */
export interface Thread<Q, A, N = never> {
  /**
   * @param note hears what the thread tells while it is at this question
   * @throws whatever the thread threw, as an Error with its message; or that the thread has ended
   */
  ask(question: Q, note?: (note: N) => void): Promise<A>;
  /** False once nothing is answered any more: the thread has ended, by itself or by a fault. */
  isAlive(): boolean;
  stop(): Promise<void>;
}

/** Which of the questions asked it is; of each, notes and then one answer or error. */
interface Numbered {
  number: number;
}
type Asked<Q> = Numbered & { question: Q };
type Reply<A, N> = Numbered & ({ answer: A } | { note: N } | { error: string });

/**
 * Starts a thread from a source file, or from its bundle in the built product.
 *
 * @param source path of the module, such as "app/services/matching/match-thread.ts"
 * @param data what the thread reads as `workerData`
 * @param megabytes of its heap: a thread that needs more ends with an error
 */
export function startThread<Q, A, N = never>(
  source: string,
  data: unknown,
  { megabytes }: { megabytes?: number } = {},
): Thread<Q, A, N> {
  const fromSource = import.meta.url.endsWith(".ts");
  const name = source.split("/").at(-1)?.replace(/\.ts$/, ".js") ?? source;
  const resourceLimits = megabytes === undefined ? {} : { maxOldGenerationSizeMb: megabytes };
  const worker = fromSource
    ? new Worker(ofProgram("app/platform/source-thread.mjs"), {
        argv: [ofProgram(source)],
        workerData: data,
        resourceLimits,
      })
    : new Worker(ofProgram("build/commands", name), { workerData: data, resourceLimits });
  const waiting = new Map<
    number,
    {
      resolve(answer: A): void;
      reject(error: unknown): void;
      note: ((note: N) => void) | undefined;
    }
  >();
  let asked = 0;
  let broken: unknown = null;

  function fail(error: unknown): void {
    broken ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }
  worker.on("message", (reply: Reply<A, N>) => {
    const asker = waiting.get(reply.number);
    if ("note" in reply) {
      asker?.note?.(reply.note);
      return;
    }
    waiting.delete(reply.number);
    if ("error" in reply) asker?.reject(new Error(reply.error));
    else asker?.resolve(reply.answer);
  });
  worker.on("error", fail);
  worker.on("exit", (code) => fail(new Error(`The thread ${name} ended with ${code}`)));

  return {
    ask(question, note) {
      return new Promise<A>((resolve, reject) => {
        if (broken) {
          reject(broken);
          return;
        }
        const number = asked++;
        waiting.set(number, { resolve, reject, note });
        const message: Asked<Q> = { number, question };
        worker.postMessage(message);
      });
    },
    isAlive: () => broken === null,
    async stop() {
      await worker.terminate();
    },
  };
}

/**
 * A thread that is started at once, and anew at the next question after it ended by a fault: that fails the
 * questions it had then, and no others.
 */
export function keepThread<Q, A, N = never>(source: string, data: unknown): Thread<Q, A, N> {
  let thread = startThread<Q, A, N>(source, data);
  let stopped = false;
  return {
    async ask(question, note) {
      if (stopped) throw new Error("The thread has been stopped");
      if (!thread.isAlive()) thread = startThread(source, data);
      return thread.ask(question, note);
    },
    isAlive: () => !stopped,
    async stop() {
      stopped = true;
      await thread.stop();
    },
  };
}

/** To be called once by a thread's own module. It is asked the next question before it has answered the last. */
export function serveThread<Q, A, N = never>(
  answer: (question: Q, note: (note: N) => void) => Promise<A>,
  { afterwards }: { afterwards?: () => void } = {},
): void {
  const port = parentPort;
  if (!port) throw new Error("Only a thread can serve as one");
  const reply = (message: Reply<A, N>) => port.postMessage(message);

  async function serve({ number, question }: Asked<Q>): Promise<void> {
    try {
      reply({ number, answer: await answer(question, (note) => reply({ number, note })) });
    } catch (error) {
      reply({ number, error: error instanceof Error ? error.message : String(error) });
    }
    afterwards?.();
  }
  port.on("message", serve);
}
