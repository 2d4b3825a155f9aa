import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Db } from "#db/client.server.ts";
import {
  type ApplicationWhole,
  applicationSubject,
  applicationWhole,
} from "#db/queries/applications/application.server.ts";
import { lock } from "#db/queries/lock.server.ts";
import { applications } from "#db/schema/applications.ts";
import { record } from "../journal.server.ts";
import { keepApplication } from "../kept/keep-application.server.ts";

/** Names an application, who edits it, and the version that they saw. */
export interface Edit {
  actor: Actor;
  applicationId: string;
  version: number;
  now: Date;
}

/**
 * The application that an edit is about, checked: the actor may edit it, it is not withdrawn, and nobody
 * else has changed it meanwhile. It stays locked until the transaction ends.
 *
 * @throws Refusal `not-found`, `not-possible`, `stale`
 */
export async function openForEdit(tx: Db, edit: Edit): Promise<ApplicationWhole> {
  await lock(tx, { application: edit.applicationId });
  return checkForEdit(tx, edit);
}

/** The same check where nothing is written. */
export async function checkForEdit(db: Db, edit: Edit): Promise<ApplicationWhole> {
  const whole = await applicationWhole(db, edit.applicationId);
  if (!whole || !can(edit.actor, "application:edit", applicationSubject(whole))) {
    throw new Refusal("not-found");
  }
  if (whole.application.state === "withdrawn") throw new Refusal("not-possible");
  if (whole.application.version !== edit.version) throw new Refusal("stale");
  return whole;
}

/**
 * Saves the row with its next version, the event, and, where matches may change, the job that re-matches.
 *
 * @returns the version that it has now
 */
export async function saveEdit(
  tx: Db,
  edit: Edit,
  {
    set,
    kind,
    payload,
    rematch,
  }: {
    set: Partial<typeof applications.$inferInsert>;
    kind: string;
    payload?: Record<string, unknown>;
    rematch: boolean;
  },
): Promise<number> {
  const saved = await tx
    .update(applications)
    .set({ ...set, version: edit.version + 1, updatedAt: edit.now })
    .where(and(eq(applications.id, edit.applicationId), eq(applications.version, edit.version)))
    .returning({ id: applications.id });
  if (saved.length === 0) throw new Refusal("stale");
  await keepApplication(tx, edit.applicationId, edit.now);
  await record(tx, {
    at: edit.now,
    actorId: edit.actor.userId,
    subject: "application",
    subjectId: edit.applicationId,
    kind,
    payload: payload ?? {},
  });
  if (rematch) {
    await enqueue(tx, {
      kind: "rematch-application",
      key: edit.applicationId,
      payload: { applicationId: edit.applicationId },
      runAfter: edit.now,
    });
  }
  return edit.version + 1;
}

/** The steps done, with one more. */
export function withStep(done: string[], step: string): string[] {
  return done.includes(step) ? done : [...done, step];
}
