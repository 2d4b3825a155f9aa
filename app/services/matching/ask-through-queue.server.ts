import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Database } from "#db/client.server.ts";
import { newId } from "#db/id.ts";
import { jobs } from "#db/schema/jobs.ts";
import type { AnswerTo, Matching, Question } from "./questions.ts";

const LOOK_MS = 50;
const LOOKS = 400;

/** The matcher of a process that runs no jobs: its questions are answered by the one that does. */
export function askThroughQueue(db: Database): Matching {
  return {
    async ask<Q extends Question>(question: Q): Promise<AnswerTo<Q>> {
      const id = await put(db, question);
      try {
        return (await answerOf(db, id)) as AnswerTo<Q>;
      } finally {
        await db.write((tx) => tx.delete(jobs).where(eq(jobs.id, id)));
      }
    },
    close: async () => undefined,
  };
}

async function put(db: Database, question: Question): Promise<string> {
  const key = newId();
  const kind = "matching-question";
  return db.write(async (tx) => {
    const payload = { question: JSON.stringify(question) };
    await enqueue(tx, { kind, key, payload, runAfter: new Date(question.at) });
    const [job] = await tx
      .select({ id: jobs.id })
      .from(jobs)
      .where(eq(jobs.key, `${kind}:${key}`));
    return job?.id ?? "";
  });
}

async function answerOf(db: Database, id: string): Promise<unknown> {
  for (let look = 0; look < LOOKS; look++) {
    await sleep(LOOK_MS);
    const [job] = await db.read.select().from(jobs).where(eq(jobs.id, id));
    if (job?.state === "done") return job.result;
    if (job?.error) throw new Error(job.error);
  }
  throw new Error(`No worker has answered within ${(LOOK_MS * LOOKS) / 1000} s`);
}
