import type { Poller } from "#app/platform/jobs.server.ts";
import type { Log } from "#app/platform/log.server.ts";
import type { Database } from "#db/client.server.ts";
import { deliver } from "./deliver.server.ts";
import { officeOf } from "./office.server.ts";

/** A mail waits so long at most before it is looked for; an idle look reads three indexes and writes nothing. */
const IDLE_MS = 1_000;
const UNREACHABLE_MS = 5_000;

/** Delivers what is due until it is stopped, in the process that does the jobs. What it is at then is finished first. */
export function startPostman(db: Database, { log }: { log: Log }): Poller {
  let stopped = false;
  let wake: () => void = () => undefined;

  function rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (stopped) wake();
    });
  }

  async function loop(): Promise<void> {
    while (!stopped) {
      try {
        if ((await deliver(db)) === 0) await rest(IDLE_MS);
      } catch (error) {
        log.error({ error }, "the post is not delivered");
        await rest(UNREACHABLE_MS);
      }
    }
  }

  const running = loop();
  return {
    async stop() {
      stopped = true;
      wake();
      await running;
      officeOf(db).mail.close();
    },
  };
}
