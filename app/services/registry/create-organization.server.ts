import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { OrganizationKind } from "#app/domain/vocabulary.ts";
import { searchText } from "#app/platform/pinyin.server.ts";
import type { Database } from "#db/client.server.ts";
import { ConstraintError } from "#db/errors.ts";
import { areaExists } from "#db/queries/registry/areas.server.ts";
import { organizations } from "#db/schema/organizations.ts";
import { memberships } from "#db/schema/users.ts";
import { record } from "../journal.server.ts";

export interface OrganizationValues {
  name: string;
  creditCode: string | null;
  area: string | null;
  description: string;
  website: string | null;
}

/**
 * Registers a company or a provider; who registers it becomes its founder or its administrator.
 * District bodies are made by the system's administrator alone.
 *
 * @returns the organization's id
 * @throws Refusal `taken` on `creditCode`, `invalid` on `area`
 */
export async function createOrganization(
  db: Database,
  ask: {
    actor: Actor;
    kind: Exclude<OrganizationKind, "district">;
    values: OrganizationValues;
    now: Date;
  },
): Promise<string> {
  try {
    return await db.write(async (tx) => {
      if (ask.values.area !== null && !(await areaExists(tx, ask.values.area))) {
        throw new Refusal("invalid", { field: "area", reason: "unknown-area" });
      }
      const [row] = await tx
        .insert(organizations)
        .values({
          ...ask.values,
          kind: ask.kind,
          search: searchText(ask.values.name),
          createdAt: ask.now,
          updatedAt: ask.now,
        })
        .returning({ id: organizations.id });
      const id = (row as { id: string }).id;
      await tx.insert(memberships).values({
        userId: ask.actor.userId,
        organizationId: id,
        role: ask.kind === "startup" ? "founder" : "provider_admin",
        createdAt: ask.now,
      });
      await record(tx, {
        at: ask.now,
        actorId: ask.actor.userId,
        subject: "organization",
        subjectId: id,
        kind: "organization.created",
      });
      return id;
    });
  } catch (error) {
    throw creditCodeTaken(error);
  }
}

/** The one unique column of an organization is its credit code. */
export function creditCodeTaken(error: unknown): unknown {
  return error instanceof ConstraintError && error.kind === "unique"
    ? new Refusal("taken", { field: "creditCode", reason: "credit-code-taken" })
    : error;
}
