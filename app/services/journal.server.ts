import { and, asc, inArray, isNull } from "drizzle-orm";
import type { DealEvent } from "#app/domain/deals/history.ts";
import type { Db } from "#db/client.server.ts";
import { events } from "#db/schema/deals.ts";
import { notifications, users } from "#db/schema/users.ts";

export type EventSubject =
  | "user"
  | "organization"
  | "resource"
  | "claim"
  | "application"
  | "document"
  | "deal"
  // What one side writes for itself about a deal: never shown to the other.
  | "deal-note"
  | "policy"
  | "job"
  | "plan";

/** What happened: of a deal exactly what its history reads back, of the other rooms by their own kinds. */
type HistoryEvent =
  | DealEvent
  | {
      subject: Exclude<EventSubject, DealEvent["subject"]>;
      kind: string;
      payload?: Record<string, unknown>;
    };

/** Writes down that something happened, in the transaction in which it happened. */
export async function record(
  tx: Db,
  event: { at: Date; actorId: string | null; subjectId: string } & HistoryEvent,
): Promise<void> {
  await tx.insert(events).values({ ...event, payload: event.payload ?? {} });
}

/**
 * Tells people, in the transaction of what they are told of. Nobody is told of his own act, and whose account is
 * closed is told nothing.
 *
 * @param by who acted; null where the system did
 * @param kind a message key below `notification.`
 */
export async function notify(
  tx: Db,
  userIds: string[],
  note: {
    by: string | null;
    kind: string;
    values: Record<string, string | number>;
    link: string;
    at: Date;
  },
): Promise<void> {
  const { by, kind, values, link, at } = note;
  const others = [...new Set(userIds)].filter((userId) => userId !== by);
  if (others.length === 0) return;
  const open = await tx
    .select({ userId: users.id })
    .from(users)
    .where(and(inArray(users.id, others), isNull(users.disabledAt)))
    .orderBy(asc(users.id));
  if (open.length === 0) return;
  await tx
    .insert(notifications)
    .values(open.map(({ userId }) => ({ userId, kind, values, link, createdAt: at })));
}
