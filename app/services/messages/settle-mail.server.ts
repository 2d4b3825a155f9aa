import { and, eq, inArray } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import {
  ABORTABLE,
  type DeliveryState,
  PRESUMABLE,
  RESENDABLE,
} from "#app/domain/messages/states.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { mails } from "#db/schema/mails.ts";
import { record } from "../journal.server.ts";

/** What a person decides about a mail that did not go through by itself. */
export const SETTLEMENTS = ["send-again", "take-as-sent", "abort"] as const;
export type Settlement = (typeof SETTLEMENTS)[number];

/** From which states, and to which. Sent again it is the same message: its bytes stay. */
const RULES: Record<Settlement, { from: readonly DeliveryState[]; to: DeliveryState }> = {
  "send-again": { from: RESENDABLE, to: "ready" },
  "take-as-sent": { from: PRESUMABLE, to: "sent" },
  abort: { from: ABORTABLE, to: "aborted" },
};

/**
 * Settles a mail that failed, or of which nobody knows whether it arrived.
 *
 * @throws Refusal `not-found` for who does not run the system; `not-possible` when somebody else, or the post itself,
 *   was faster
 */
export async function settleMail(
  db: Database,
  { actor, mailId, as, now }: { actor: Actor; mailId: string; as: Settlement; now: Date },
): Promise<void> {
  if (!can(actor, "desk:admin", { kind: "none" })) throw new Refusal("not-found");
  const { from, to } = RULES[as];
  const fresh = to === "ready" ? { attempts: 0, nextAt: now } : {};
  await db.write(async (tx) => {
    const rows = await tx
      .update(mails)
      .set({
        ...fresh,
        state: to,
        settledBy: actor.userId,
        ...(to === "sent" ? { sentAt: now } : {}),
      })
      .where(and(eq(mails.id, mailId), inArray(mails.state, [...from])))
      .returning({ id: mails.id });
    if (rows.length === 0) {
      const known = (await tx.$count(mails, eq(mails.id, mailId))) > 0;
      if (!known) throw new Refusal("not-found");
      throw new Refusal("not-possible", { reason: "mail-settled" });
    }
    await record(tx, {
      at: now,
      actorId: actor.userId,
      subject: "mail",
      subjectId: mailId,
      kind: `mail.${as}`,
    });
  });
}
