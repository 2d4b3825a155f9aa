import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import type { FilePart } from "#app/domain/vocabulary.ts";
import type { Database } from "#db/client.server.ts";
import { companyConsents } from "#db/schema/companies.ts";
import { record } from "../journal.server.ts";
import { openCompany } from "./open-file.server.ts";

/**
 * A company says which parts of its file the providers it was introduced to may see. Each consent is a row with its
 * days; what is no longer ticked ends now.
 *
 * @throws Refusal `not-found`
 */
export async function consentFile(
  db: Database,
  ask: { actor: Actor; organizationId: string; parts: readonly FilePart[]; now: Date },
): Promise<void> {
  const { actor, organizationId, parts, now } = ask;
  await db.write(async (tx) => {
    await openCompany(tx, { actor, organizationId, permission: "company:declare", now });
    const given = await tx
      .select()
      .from(companyConsents)
      .where(
        and(eq(companyConsents.organizationId, organizationId), isNull(companyConsents.revokedAt)),
      );
    const ended = given.filter(({ part }) => !parts.includes(part));
    const begun = parts.filter((part) => !given.some((each) => each.part === part));
    for (const { id } of ended) {
      await tx.update(companyConsents).set({ revokedAt: now }).where(eq(companyConsents.id, id));
    }
    for (const part of begun) {
      await tx
        .insert(companyConsents)
        .values({ organizationId, part, byUserId: actor.userId, grantedAt: now });
    }
    if (ended.length + begun.length === 0) return;
    await record(tx, {
      at: now,
      actorId: actor.userId,
      subject: "company",
      subjectId: organizationId,
      kind: "company.consent-set",
      payload: { parts: [...parts] },
    });
  });
}
