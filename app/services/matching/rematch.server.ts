import { eq } from "drizzle-orm";
import { type JobHandlers, type JobRun, textIn } from "#app/platform/jobs.server.ts";
import type { ProposalAsk } from "#db/queries/matching/proposal.server.ts";
import { jobs } from "#db/schema/jobs.ts";
import { matchingOf } from "./matching.server.ts";
import type { Question } from "./questions.ts";

/** Background work of matching, by name. */
export const matchingJobs: JobHandlers = {
  "rematch-all": async ({ db, now, progress }) => {
    await matchingOf(db).ask({ ask: "rematch-all", at: now().getTime() }, progress);
  },
  "rematch-application": async ({ db, job, now }) => {
    const applicationId = textIn(job, "applicationId");
    await matchingOf(db).ask({ ask: "rematch-application", applicationId, at: now().getTime() });
  },
  "rematch-resource": async ({ db, job, now }) => {
    const resourceId = textIn(job, "resourceId");
    await matchingOf(db).ask({ ask: "rematch-resource", resourceId, at: now().getTime() });
  },
  "propose-weights": (run) =>
    answer(run, () => {
      const asked = JSON.parse(textIn(run.job, "areas")) as ProposalAsk;
      const at = run.now().getTime();
      return matchingOf(run.db).ask({ ask: "propose-weights", ...asked, at });
    }),
  "matching-question": (run) =>
    answer(run, () => matchingOf(run.db).ask(JSON.parse(textIn(run.job, "question")) as Question)),
};

/** Puts the answer to a question beside the job that asked it. */
async function answer({ db, job }: JobRun, ask: () => Promise<unknown>): Promise<void> {
  const result = await ask();
  await db.write((tx) => tx.update(jobs).set({ result }).where(eq(jobs.id, job.id)));
}
