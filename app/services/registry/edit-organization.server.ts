import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { searchText } from "#app/platform/pinyin.server.ts";
import type { Database } from "#db/client.server.ts";
import { lock } from "#db/queries/lock.server.ts";
import { areaExists } from "#db/queries/registry/areas.server.ts";
import { organizations, verifications } from "#db/schema/organizations.ts";
import { record } from "../journal.server.ts";
import { creditCodeTaken, type OrganizationValues } from "./create-organization.server.ts";

/**
 * Saves an organization's facts. A verified one whose name or credit code changes waits for staff again.
 *
 * @throws Refusal `not-found`, `stale`, `taken` on `creditCode`, `invalid` on `area`
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
): Promise<void> {
  try {
    await db.write(async (tx) => {
      await lock(tx, { organization: ask.organizationId });
      const [before] = await tx
        .select()
        .from(organizations)
        .where(eq(organizations.id, ask.organizationId));
      const subject = { kind: "organization" as const, id: ask.organizationId, area: null };
      if (!before || !can(ask.actor, "organization:edit", subject)) throw new Refusal("not-found");
      if (before.version !== ask.version) throw new Refusal("stale");
      if (ask.values.area !== null && !(await areaExists(tx, ask.values.area))) {
        throw new Refusal("invalid", { field: "area", reason: "unknown-area" });
      }
      const identityChanged =
        before.name !== ask.values.name || before.creditCode !== ask.values.creditCode;
      const again = identityChanged && before.verification === "verified";
      await tx
        .update(organizations)
        .set({
          ...ask.values,
          search: searchText(ask.values.name),
          verification: again ? "pending" : before.verification,
          version: before.version + 1,
          updatedAt: ask.now,
        })
        .where(
          and(eq(organizations.id, ask.organizationId), eq(organizations.version, ask.version)),
        );
      if (again) {
        await tx.insert(verifications).values({
          organizationId: ask.organizationId,
          state: "pending",
          byUserId: ask.actor.userId,
          createdAt: ask.now,
        });
      }
      await record(tx, {
        at: ask.now,
        actorId: ask.actor.userId,
        subject: "organization",
        subjectId: ask.organizationId,
        kind: "organization.edited",
      });
    });
  } catch (error) {
    throw creditCodeTaken(error);
  }
}
