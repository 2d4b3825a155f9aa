import { type JobHandlers, startPoller } from "#app/platform/jobs.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { JOBS_APART, jobHandlers } from "#app/services/job-handlers.server.ts";
import { registerMatching } from "#app/services/matching/matching.server.ts";
import { startMatching } from "#app/services/matching/start-matching.server.ts";
import type { Database } from "#db/client.server.ts";

/** What a server that runs jobs runs: the queue and the matcher's thread. */
export interface Product {
  /** Milliseconds from the call of an act until the job that it puts in the queue has stored its last row. */
  does(kind: string, act: () => Promise<unknown>): Promise<number>;
  stop(): Promise<void>;
}

export function startProduct(db: Database, url: string): Product {
  const matching = startMatching(url);
  registerMatching(db, matching);
  const waiting = new Map<string, (fault: unknown) => void>();
  const handlers: JobHandlers = Object.fromEntries(
    Object.entries(jobHandlers).map(([kind, handle]) => [
      kind,
      async (run) => {
        const fault = await handle(run).then(
          () => null,
          (error: unknown) => error,
        );
        waiting.get(kind)?.(fault);
        if (fault) throw fault;
      },
    ]),
  );
  const log = createLog({ logLevel: "error" });
  const poller = startPoller(db, { handlers, apart: JOBS_APART, log });
  return {
    async does(kind, act) {
      const stored = new Promise<void>((resolve, reject) => {
        waiting.set(kind, (fault) => (fault ? reject(fault) : resolve()));
      });
      const began = performance.now();
      await act();
      await stored;
      waiting.delete(kind);
      return performance.now() - began;
    },
    async stop() {
      await Promise.all([poller.stop(), matching.close()]);
    },
  };
}
