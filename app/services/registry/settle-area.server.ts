import type { Actor } from "#app/domain/identity/actor.ts";
import type { Db } from "#db/client.server.ts";
import { record } from "../journal.server.ts";
import { checkAreas } from "./known-words.server.ts";
import { putInForce } from "./organization-facts.server.ts";
import { organizationRow } from "./organization-verdict.server.ts";

/**
 * Puts an organization where its application says that it is, where it has said so nowhere itself. Nothing that staff
 * vouch for changes: nobody has vouched for an area that is not there. The organization is locked by the caller.
 *
 * @throws Refusal `invalid` on `area` for one that is not in the list
 */
export async function settleArea(
  tx: Db,
  ask: { actor: Actor; organizationId: string; area: string; now: Date },
): Promise<void> {
  const { actor, organizationId, area, now } = ask;
  const before = await organizationRow(tx, organizationId);
  if (before.area !== null || before.verification === "verified") return;
  await checkAreas(tx, { names: [area], field: "area" });
  const { name, creditCode, website } = before;
  await putInForce(tx, before, { facts: { name, creditCode, website, area }, now });
  await record(tx, {
    at: now,
    actorId: actor.userId,
    subject: "organization",
    subjectId: organizationId,
    kind: "organization.edited",
  });
}
