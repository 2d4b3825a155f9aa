import { startThread, type Thread } from "#app/platform/threads.server.ts";
import type { AnswerTo, Matching, Progress, Question } from "./questions.ts";

const THREAD = "app/services/matching/match-thread.ts";

/**
 * The matcher of a process that runs jobs: one resident thread, started at the first question. One that ended by
 * a fault fails the question it was at, and is started anew at the next.
 */
export function startMatching(databaseUrl: string): Matching {
  let thread: Thread<Question, unknown, [number, number]> | null = null;
  let closed = false;

  function running() {
    if (closed) throw new Error("The matcher has been closed");
    if (!thread?.isAlive()) thread = startThread(THREAD, { databaseUrl });
    return thread;
  }
  return {
    async ask<Q extends Question>(question: Q, progress?: Progress) {
      let told: Promise<void> = Promise.resolve();
      const answer = await running().ask(question, ([done, total]) => {
        told = told.then(() => progress?.(done, total));
      });
      await told;
      return answer as AnswerTo<Q>;
    },
    async close() {
      closed = true;
      await thread?.stop();
    },
  };
}
