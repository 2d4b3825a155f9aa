import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database, Db } from "#db/client.server.ts";
import { lock } from "#db/queries/lock.server.ts";
import { record } from "../journal.server.ts";
import { administered, type UserRow } from "./administer.server.ts";
import { type IssuedLink, issueLink } from "./links.server.ts";

/**
 * A link with which a person sets a new password, for an administrator to pass on. The present password and the
 * sessions stay until it is used.
 *
 * @throws Refusal `not-found`, `not-possible` for a closed account
 */
export async function resetPassword(
  db: Database,
  { actor, userId, now }: { actor: Actor; userId: string; now: Date },
): Promise<IssuedLink> {
  return db.write(async (tx) => {
    await lock(tx, { user: userId });
    const user = await administered(tx, actor, userId);
    return issuePasswordLink(tx, { user, by: actor.userId, now });
  });
}

/**
 * The same without asking who asks: a command is run by whoever runs the machine.
 *
 * @param by null for a command
 * @throws Refusal `not-possible` for a closed account
 */
export async function issuePasswordLink(
  tx: Db,
  { user, by, now }: { user: UserRow; by: string | null; now: Date },
): Promise<IssuedLink> {
  if (user.disabledAt) throw new Refusal("not-possible", { reason: "account-disabled" });
  await record(tx, {
    at: now,
    actorId: by,
    subject: "user",
    subjectId: user.id,
    kind: "user.password-link-issued",
  });
  return issueLink(tx, {
    subject: { purpose: "set-password", userId: user.id },
    createdBy: by,
    now,
  });
}
