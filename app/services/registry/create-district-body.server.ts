import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { areaExists } from "#db/queries/registry/areas.server.ts";
import { organizations } from "#db/schema/organizations.ts";
import { record } from "../journal.server.ts";
import { keepOrganization } from "../kept/keep-registry.server.ts";

/**
 * Makes a district body. Its staff answer for its area and everything in it.
 *
 * @returns the organization's id
 * @throws Refusal `not-found` for anybody but a system administrator, `invalid` on `area`
 */
export async function createDistrictBody(
  db: Database,
  ask: { actor: Actor; name: string; area: string; now: Date },
): Promise<string> {
  if (!can(ask.actor, "desk:admin", { kind: "none" })) throw new Refusal("not-found");
  return db.write(async (tx) => {
    if (!(await areaExists(tx, ask.area))) {
      throw new Refusal("invalid", { field: "area", reason: "unknown-area" });
    }
    const [row] = await tx
      .insert(organizations)
      .values({
        kind: "district",
        name: ask.name,
        area: ask.area,
        verification: "verified",
        createdAt: ask.now,
        updatedAt: ask.now,
      })
      .returning({ id: organizations.id });
    const { id } = row as { id: string };
    await keepOrganization(tx, id, ask.now);
    await record(tx, {
      at: ask.now,
      actorId: ask.actor.userId,
      subject: "organization",
      subjectId: id,
      kind: "organization.created",
      payload: { kind: "district", area: ask.area },
    });
    return id;
  });
}
