import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { oneTimeLinks } from "#db/schema/links.ts";
import { record } from "../journal.server.ts";
import { revokeLinks } from "./links.server.ts";

/**
 * Takes an invitation back: its link no longer lets anybody in.
 *
 * @throws Refusal `not-found`; `already-done` for one that was answered or taken back
 */
export async function revokeInvitation(
  db: Database,
  ask: { actor: Actor; organizationId: string; invitationId: string; now: Date },
): Promise<void> {
  const { actor, organizationId, now } = ask;
  const subject = { kind: "organization" as const, id: organizationId, area: null };
  if (!can(actor, "organization:people", subject)) throw new Refusal("not-found");
  await db.write(async (tx) => {
    const where = and(
      eq(oneTimeLinks.id, ask.invitationId),
      eq(oneTimeLinks.purpose, "join"),
      eq(oneTimeLinks.organizationId, organizationId),
    );
    if ((await tx.$count(oneTimeLinks, where)) === 0) throw new Refusal("not-found");
    const [gone] = await revokeLinks(tx, { where, now });
    if (!gone) throw new Refusal("already-done");
    await record(tx, {
      at: now,
      actorId: actor.userId,
      subject: "organization",
      subjectId: organizationId,
      kind: "organization.invitation-revoked",
      payload: { invitationId: gone.id, role: gone.role },
    });
  });
}
