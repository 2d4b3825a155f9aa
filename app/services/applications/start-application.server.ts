import type { Actor } from "#app/domain/identity/actor.ts";
import { organizationsWith } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { applications } from "#db/schema/applications.ts";
import { spendQuota } from "../identity/quota.server.ts";
import { record } from "../journal.server.ts";
import { keepApplication } from "../kept/keep-application.server.ts";

/**
 * Begins a draft for a company of the actor's.
 *
 * @returns the application's id
 * @throws Refusal `not-found` where the company is not theirs, `too-many` after the day's quota
 */
export async function startApplication(
  db: Database,
  ask: { actor: Actor; organizationId: string; demo?: boolean; now: Date },
): Promise<string> {
  if (!organizationsWith(ask.actor, "founder").includes(ask.organizationId)) {
    throw new Refusal("not-found");
  }
  return db.write(async (tx) => {
    await spendQuota(tx, { actor: ask.actor, quota: "applications", now: ask.now });
    const [row] = await tx
      .insert(applications)
      .values({
        organizationId: ask.organizationId,
        createdBy: ask.actor.userId,
        demo: ask.demo ?? false,
        createdAt: ask.now,
        updatedAt: ask.now,
      })
      .returning({ id: applications.id });
    const id = (row as { id: string }).id;
    await keepApplication(tx, id, ask.now);
    await record(tx, {
      at: ask.now,
      actorId: ask.actor.userId,
      subject: "application",
      subjectId: id,
      kind: "application.started",
    });
    return id;
  });
}
