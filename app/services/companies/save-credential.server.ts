import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { credentials } from "#db/schema/credentials.ts";
import { record } from "../journal.server.ts";
import { judgeSoon, openCompany } from "./open-file.server.ts";

export interface CredentialValues {
  /** A rung's key, or an award (docs/ladders.md). */
  kind: string;
  number: string;
  /** ISO days or months. */
  validFrom: string | null;
  validTo: string | null;
}

/**
 * A company says that it holds a title; the same title with the same number is the same, with other dates.
 *
 * @returns the credential's id
 * @throws Refusal `not-found`; `invalid` on `validTo` where it ends before it begins
 */
export async function saveCredential(
  db: Database,
  ask: { actor: Actor; organizationId: string; values: CredentialValues; now: Date },
): Promise<string> {
  const { actor, organizationId, values, now } = ask;
  const { kind, number, validFrom, validTo } = values;
  if (validFrom !== null && validTo !== null && validTo < validFrom.slice(0, validTo.length)) {
    throw new Refusal("invalid", { field: "validTo", reason: "ends-before" });
  }
  return db.write(async (tx) => {
    await openCompany(tx, { actor, organizationId, permission: "company:declare", now });
    const [same] = await tx
      .select()
      .from(credentials)
      .where(
        and(
          eq(credentials.organizationId, organizationId),
          eq(credentials.kind, kind),
          eq(credentials.number, number),
        ),
      );
    const unchanged = same && same.validFrom === validFrom && same.validTo === validTo;
    if (unchanged) return same.id;
    const said = {
      validFrom,
      validTo,
      mark: "declared" as const,
      source: "typed" as const,
      byUserId: actor.userId,
      at: now,
      verifiedBy: null,
      verifiedAt: null,
      updatedAt: now,
    };
    const [row] = same
      ? await tx
          .update(credentials)
          .set({ ...said, version: same.version + 1 })
          .where(eq(credentials.id, same.id))
          .returning({ id: credentials.id })
      : await tx
          .insert(credentials)
          .values({ organizationId, kind, number, ...said, createdAt: now })
          .returning({ id: credentials.id });
    await record(tx, {
      at: now,
      actorId: actor.userId,
      subject: "company",
      subjectId: organizationId,
      kind: "company.credential-said",
      payload: { kind, number, validFrom, validTo },
    });
    await judgeSoon(tx, organizationId, now);
    return (row as { id: string }).id;
  });
}

/**
 * Takes back a title that was put down by mistake.
 *
 * @throws Refusal `not-found`
 */
export async function removeCredential(
  db: Database,
  ask: { actor: Actor; organizationId: string; credentialId: string; now: Date },
): Promise<void> {
  const { actor, organizationId, credentialId, now } = ask;
  await db.write(async (tx) => {
    await openCompany(tx, { actor, organizationId, permission: "company:declare", now });
    const [gone] = await tx
      .delete(credentials)
      .where(and(eq(credentials.id, credentialId), eq(credentials.organizationId, organizationId)))
      .returning();
    if (!gone) throw new Refusal("not-found");
    await record(tx, {
      at: now,
      actorId: actor.userId,
      subject: "company",
      subjectId: organizationId,
      kind: "company.credential-removed",
      payload: { kind: gone.kind, number: gone.number },
    });
    await judgeSoon(tx, organizationId, now);
  });
}
