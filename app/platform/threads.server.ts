import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { ofProgram, PROGRAM } from "#db/program.server.ts";

/** A thread that answers one question at a time, in the order asked. */
export interface Thread<Q, A> {
  ask(question: Q): Promise<A>;
  stop(): Promise<void>;
}

/**
 * Starts a thread from a source file, or from its bundle in the built product.
 *
 * @param source path of the module, such as "app/services/matching/match-thread.ts"
 * @param data what the thread reads as `workerData`
 */
export function startThread<Q, A>(source: string, data: unknown): Thread<Q, A> {
  const fromSource = import.meta.url.endsWith(".ts");
  const name = source.split("/").at(-1)?.replace(/\.ts$/, ".js") ?? source;
  const worker = fromSource
    ? new Worker(sourceLoader(ofProgram(source)), { eval: true, workerData: data })
    : new Worker(ofProgram("build/commands", name), { workerData: data });
  const waiting: { resolve(answer: A): void; reject(error: unknown): void }[] = [];
  let broken: unknown = null;

  function fail(error: unknown): void {
    broken = error;
    for (const { reject } of waiting.splice(0)) reject(error);
  }
  worker.on("message", (answer: A) => waiting.shift()?.resolve(answer));
  worker.on("error", fail);
  worker.on("exit", (code) => fail(new Error(`The thread ${name} ended with ${code}`)));

  return {
    ask(question) {
      return new Promise<A>((resolve, reject) => {
        if (broken) {
          reject(broken);
          return;
        }
        waiting.push({ resolve, reject });
        worker.postMessage(question);
      });
    },
    async stop() {
      await worker.terminate();
    },
  };
}

/** From source a thread has to learn TypeScript first. */
function sourceLoader(path: string): string {
  const tsx = createRequire(`${PROGRAM}/`).resolve("tsx/esm/api");
  const [loader, module] = [tsx, path].map((file) => JSON.stringify(pathToFileURL(file).href));
  return `import(${loader}).then((tsx) => { tsx.register(); return import(${module}); });`;
}
