import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { lockWhole } from "#db/queries/lock.server.ts";
import { jobs } from "#db/schema/jobs.ts";
import { announce } from "#db/signals.server.ts";
import { record } from "../journal.server.ts";

const WAIT_MS = 3_600_000;

/**
 * Answers a job that has stopped to ask: it goes on at once, or looks again in an hour and asks anew if
 * there is still reason to.
 *
 * @throws Refusal `not-found`, `already-done` for a job that does not ask any more
 */
export async function answerJob(
  db: Database,
  ask: { actor: Actor; jobId: string; goOn: boolean; now: Date },
): Promise<void> {
  if (!can(ask.actor, "desk:admin", { kind: "none" })) throw new Refusal("not-found");
  await db.write(async (tx) => {
    await lockWhole(tx, "job-answers");
    const [job] = await tx.select().from(jobs).where(eq(jobs.id, ask.jobId));
    if (!job) throw new Refusal("not-found");
    if (job.state !== "asking") throw new Refusal("already-done", { reason: "job-not-asking" });
    const { doubt = null, expiring = null, open: _, ...payload } = job.payload;
    await tx
      .update(jobs)
      .set({
        state: "queued",
        attempts: 0,
        runAfter: ask.goOn ? ask.now : new Date(ask.now.getTime() + WAIT_MS),
        payload: ask.goOn ? { ...payload, approved: expiring } : payload,
      })
      .where(eq(jobs.id, job.id));
    await record(tx, {
      at: ask.now,
      actorId: ask.actor.userId,
      subject: "job",
      subjectId: job.id,
      kind: ask.goOn ? "job.approved" : "job.put-off",
      payload: { kind: job.kind, doubt, expiring },
    });
    await announce(tx, "jobs");
  });
}
