import { keepThread } from "#app/platform/threads.server.ts";
import type { AnswerTo, Matching, Progress, Question } from "./questions.ts";

const THREAD = "app/services/matching/match-thread.ts";

/**
 * The matcher of a process that runs jobs: one resident thread, which reads the city as soon as it has started. One
 * that ended by a fault fails the question it was at, and is started anew at the next.
 */
export function startMatching(databaseUrl: string): Matching {
  const thread = keepThread<Question, unknown, [number, number]>(THREAD, { databaseUrl });
  return {
    async ask<Q extends Question>(question: Q, progress?: Progress) {
      let told: Promise<void> = Promise.resolve();
      const answer = await thread.ask(question, ([done, total]) => {
        told = told.then(() => progress?.(done, total));
      });
      await told;
      return answer as AnswerTo<Q>;
    },
    close: () => thread.stop(),
  };
}
