import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { jobs } from "#db/schema/jobs.ts";
import { announce } from "#db/signals.server.ts";
import { record } from "../journal.server.ts";

/**
 * Puts a failed job back into the queue with all its attempts.
 *
 * @throws Refusal `not-found`, `not-possible` for a job that has not failed
 */
export async function retryJob(
  db: Database,
  { actor, jobId, now }: { actor: Actor; jobId: string; now: Date },
): Promise<void> {
  if (!can(actor, "desk:admin", { kind: "none" })) throw new Refusal("not-found");
  await db.write(async (tx) => {
    const [job] = await tx.select().from(jobs).where(eq(jobs.id, jobId));
    if (!job) throw new Refusal("not-found");
    if (job.state !== "failed") throw new Refusal("not-possible", { reason: "job-not-failed" });
    await tx
      .update(jobs)
      .set({ state: "queued", attempts: 0, runAfter: now, finishedAt: null, error: null })
      .where(and(eq(jobs.id, jobId), eq(jobs.state, "failed")));
    await announce(tx, "jobs");
    await record(tx, {
      at: now,
      actorId: actor.userId,
      subject: "job",
      subjectId: jobId,
      kind: "job.retried",
      payload: { kind: job.kind, error: job.error },
    });
  });
}
