import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { editOf } from "#app/domain/registry/changes.ts";
import type { Database, Db } from "#db/client.server.ts";
import { ConstraintError } from "#db/errors.ts";
import { lock } from "#db/queries/lock.server.ts";
import { organizationChanges } from "#db/schema/organizations.ts";
import { record } from "../journal.server.ts";
import { checkAreas } from "./known-words.server.ts";
import { checkedCodeNote, fileChanges, holderOf, putInForce } from "./organization-facts.server.ts";
import { organizationRow } from "./organization-verdict.server.ts";

export interface OrganizationValues {
  name: string;
  /** As `parseCreditCode` gives it. */
  creditCode: string | null;
  /** Why a code whose check character does not fit stands on the licence. */
  creditCodeNote?: string | null;
  area: string | null;
  description: string;
  website: string | null;
}

/**
 * Saves an organization's facts. Of a verified one the facts that staff vouch for stay in force until staff have
 * decided about the change; so does the code of one who claims another's.
 *
 * @returns whether something waits for staff now
 * @throws Refusal `not-found`, `stale`, `invalid` on `area` or `creditCode`
 */
export async function editOrganization(
  db: Database,
  ask: {
    actor: Actor;
    organizationId: string;
    version: number;
    values: OrganizationValues;
    now: Date;
  },
): Promise<{ waits: boolean }> {
  return withCodeRace(() => db.write((tx) => save(tx, ask)));
}

/** Two may take one free code in the same moment: the second looks again, and finds it held. */
export async function withCodeRace<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ConstraintError && error.kind === "unique") return work();
    throw error;
  }
}

async function save(
  tx: Db,
  ask: Parameters<typeof editOrganization>[1],
): Promise<{ waits: boolean }> {
  const { actor, organizationId, values, now } = ask;
  await lock(tx, { organization: organizationId });
  const before = await organizationRow(tx, organizationId);
  const subject = { kind: "organization" as const, id: organizationId, area: null };
  if (!can(actor, "organization:edit", subject)) throw new Refusal("not-found");
  if (before.version !== ask.version) throw new Refusal("stale");
  await checkAreas(tx, { names: values.area === null ? [] : [values.area], field: "area" });
  const { description, creditCodeNote: _, ...typed } = values;
  const creditCodeNote = checkedCodeNote(values);
  const edit = editOf(typed, {
    inForce: before,
    waiting: await tx
      .select({ field: organizationChanges.field, after: organizationChanges.after })
      .from(organizationChanges)
      .where(
        and(
          eq(organizationChanges.organizationId, organizationId),
          eq(organizationChanges.state, "pending"),
        ),
      ),
    verified: before.verification === "verified",
    codeHeld:
      (await holderOf(tx, { creditCode: typed.creditCode, except: organizationId })) !== null,
  });
  await putInForce(tx, before, {
    facts: edit.set,
    said: { description, creditCodeNote },
    now,
  });
  await record(tx, {
    at: now,
    actorId: actor.userId,
    subject: "organization",
    subjectId: organizationId,
    kind: "organization.edited",
  });
  await fileChanges(tx, before, { actor, edit, now });
  return { waits: edit.ask.length > 0 };
}
