import type { Db } from "#db/client.server.ts";
import { events } from "#db/schema/deals.ts";
import { notifications } from "#db/schema/users.ts";

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

/** Writes down that something happened, in the transaction in which it happened. */
export async function record(
  tx: Db,
  event: {
    at: Date;
    actorId: string | null;
    subject: EventSubject;
    subjectId: string;
    kind: string;
    payload?: Record<string, unknown>;
  },
): Promise<void> {
  await tx.insert(events).values({ ...event, payload: event.payload ?? {} });
}

/** Tells people, in the transaction of what they are told of. `kind` is a message key below `notification.`. */
export async function notify(
  tx: Db,
  userIds: string[],
  {
    kind,
    values,
    link,
    at,
  }: {
    kind: string;
    values: Record<string, string | number>;
    link: string;
    at: Date;
  },
): Promise<void> {
  const people = [...new Set(userIds)];
  if (people.length === 0) return;
  await tx
    .insert(notifications)
    .values(people.map((userId) => ({ userId, kind, values, link, createdAt: at })));
}
