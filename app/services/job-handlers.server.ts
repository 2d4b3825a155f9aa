import { dropOldJobs, type JobHandlers, textIn } from "#app/platform/jobs.server.ts";
import { reclassifyAll } from "./applications/reclassify.server.ts";
import { judgeAll, judgeCompany } from "./companies/judge-companies.server.ts";
import { expireDeals } from "./deals/expire-deals.server.ts";
import { keepVersions } from "./deals/keep-versions.server.ts";
import { markOverdue } from "./deals/mark-overdue.server.ts";
import { questionExpiry } from "./deals/question-expiry.server.ts";
import { settleActs } from "./deals/settle-acts.server.ts";
import { forgetEnded } from "./identity/forget-ended.server.ts";
import { tellInvited } from "./identity/invite.server.ts";
import { mailReset } from "./identity/request-reset.server.ts";
import { runImportJob } from "./imports/import-job.server.ts";
import { foldTallies } from "./kept/tallies.server.ts";
import { matchingJobs } from "./matching/rematch.server.ts";
import { remindClocks } from "./monitoring/remind-clocks.server.ts";
import { scheduleNext } from "./schedule.server.ts";
import { classifyText } from "./sectors/classifier.server.ts";

/** Work that mostly waits for the matcher's thread: what people wait for goes on beside it. */
export const JOBS_APART = ["rematch-all", "import"];

/** Every kind of background work, by name. */
export const jobHandlers: JobHandlers = {
  ...matchingJobs,
  "reclassify-all": ({ db, now, progress }) =>
    reclassifyAll(db, classifyText, { now: now(), progress }),
  "expire-deals": async ({ db, job, now }) => {
    const look = { now: now(), monotonic: performance.now() };
    await scheduleNext(db, "expire-deals", look.now);
    if (!(await questionExpiry(db, { job, ...look }))) return;
    await markOverdue(db, look);
    await expireDeals(db, look);
    await remindClocks(db, look);
  },
  "fold-tallies": async ({ db, now }) => {
    await scheduleNext(db, "fold-tallies", now());
    await foldTallies(db);
  },
  "optimize-database": async ({ db, now }) => {
    await scheduleNext(db, "optimize-database", now());
    await db.optimize(false);
  },
  "forget-ended": async ({ db, now }) => {
    await scheduleNext(db, "forget-ended", now());
    await forgetEnded(db, { now: now() });
    await dropOldJobs(db, now());
  },
  import: runImportJob,
  "judge-company": ({ db, job, now }) =>
    judgeCompany(db, { organizationId: textIn(job, "organizationId"), now: now() }),
  "judge-companies": async ({ db, job, now }) => {
    // A slice in the middle of a day's round does not begin another.
    const inside = typeof job.payload.after === "string";
    if (!inside) await scheduleNext(db, "judge-companies", now());
    await judgeAll(db, { now: now(), after: inside ? textIn(job, "after") : "" });
  },
  "mail-reset": ({ db, job, now }) => mailReset(db, { email: textIn(job, "email"), now: now() }),
  "tell-invited": ({ db, job, now }) =>
    tellInvited(db, textIn(job, "invitationId"), { now: now() }),
  "settle-acts": async ({ db, now }) => {
    await settleActs(db, { now: now() });
  },
  "keep-versions": ({ db, now, progress }) => keepVersions(db, { now: now(), progress }),
};
