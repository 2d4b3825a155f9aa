import { eq } from "drizzle-orm";
import type { Rung } from "#app/domain/companies/ladders/types.ts";
import { versionFor } from "#app/domain/companies/ladders/versions.ts";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { dayOf } from "#app/domain/time.ts";
import type { Database } from "#db/client.server.ts";
import { companyNotes } from "#db/schema/companies.ts";
import { memberships } from "#db/schema/users.ts";
import { record } from "../journal.server.ts";
import { notify } from "../messages/notify.server.ts";
import { openCompany } from "./open-file.server.ts";

/**
 * Staff note something about a company, for staff alone.
 *
 * @throws Refusal `not-found`
 */
export async function noteCompany(
  db: Database,
  ask: { actor: Actor; organizationId: string; text: string; now: Date },
): Promise<void> {
  const { actor, organizationId, text, now } = ask;
  await db.write(async (tx) => {
    await openCompany(tx, { actor, organizationId, permission: "company:vouch", now });
    await tx
      .insert(companyNotes)
      .values({ organizationId, text, byUserId: actor.userId, createdAt: now });
    await record(tx, {
      at: now,
      actorId: actor.userId,
      subject: "company",
      subjectId: organizationId,
      kind: "company.noted",
    });
  });
}

/**
 * Staff remind a company's people of a rung within reach, or of a title that lapses. A rule that is only remembered
 * or uncertain informs staff and never sends a message.
 *
 * @throws Refusal `not-found`; `not-possible` where the rule is marked M or U, there is none, or nobody to tell
 */
export async function remindCompany(
  db: Database,
  ask: { actor: Actor; organizationId: string; rung: Rung; now: Date },
): Promise<void> {
  const { actor, organizationId, rung, now } = ask;
  const version = versionFor(rung, { act: "apply", asOf: dayOf(now) });
  await db.write(async (tx) => {
    const company = await openCompany(tx, {
      actor,
      organizationId,
      permission: "company:vouch",
      now,
    });
    if (!version || !maySend(version.mark)) {
      throw new Refusal("not-possible", { reason: "rule-unsure" });
    }
    const people = await tx
      .select({ userId: memberships.userId })
      .from(memberships)
      .where(eq(memberships.organizationId, organizationId));
    if (people.length === 0) throw new Refusal("not-possible", { reason: "nobody-to-tell" });
    await record(tx, {
      at: now,
      actorId: actor.userId,
      subject: "company",
      subjectId: organizationId,
      kind: "company.reminded",
      payload: { rung },
    });
    await notify(
      tx,
      people.map(({ userId }) => userId),
      {
        by: actor.userId,
        kind: "company-reminded",
        values: { company: company.name },
        link: `/companies/${organizationId}`,
        at: now,
      },
    );
  });
}

/** May a rule of this mark be acted on by a message? */
export function maySend(mark: string): boolean {
  return mark !== "M" && mark !== "U";
}
