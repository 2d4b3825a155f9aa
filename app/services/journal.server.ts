import { and, eq, isNotNull, sql } from "drizzle-orm";
import { partiesOf } from "#app/domain/deals/audience.ts";
import type { DealEvent } from "#app/domain/deals/history.ts";
import type { Db } from "#db/client.server.ts";
import { newId } from "#db/id.ts";
import { dealEnds } from "#db/queries/deals/visible-entries.server.ts";
import { events } from "#db/schema/deals.ts";
import { entries } from "#db/schema/entries.ts";

export type EventSubject =
  | "user"
  | "organization"
  | "company"
  | "resource"
  | "claim"
  | "application"
  | "document"
  | "deal"
  | "policy"
  | "job"
  | "mail"
  | "plan";

/** Of a deal exactly what its timeline reads back; its room has been locked by whoever writes. */
type TimelineEvent = DealEvent & {
  /** Party ids; left out, all parties of the deal as they are now. */
  audience?: readonly string[];
  /** The entry that it answers, corrects or widens. */
  follows?: string;
  /** What somebody wrote. */
  body?: string | undefined;
};

/** Of the other rooms by their own kinds. */
type RoomEvent = {
  subject: Exclude<EventSubject, DealEvent["subject"]>;
  kind: string;
  payload?: Record<string, unknown>;
};

type Recorded = { at: Date; actorId: string | null; subjectId: string } & (
  | TimelineEvent
  | RoomEvent
);

/**
 * Writes down that something happened, in the transaction in which it happened. What happens to a deal is an entry of
 * its timeline: with its place there, and with who reads it.
 *
 * @returns the event's id
 */
export async function record(tx: Db, event: Recorded): Promise<string> {
  const { at, actorId, subject, subjectId, kind } = event;
  const payload: Record<string, unknown> = { ...event.payload };
  const row = { id: newId(), at, actorId, subject, subjectId, kind, payload };
  if (event.subject !== "deal") {
    await tx.insert(events).values(row);
    return row.id;
  }
  const { audience = await allParties(tx, subjectId), follows = null, body } = event;
  const seq = await nextPlace(tx, event);
  await tx.insert(events).values({ ...row, seq, audience: [...audience], follows });
  if (body) await tx.insert(entries).values({ eventId: row.id, body });
  return row.id;
}

async function allParties(tx: Db, dealId: string): Promise<string[]> {
  const ends = await dealEnds(tx, dealId);
  return ends ? partiesOf(ends) : [];
}

async function nextPlace(
  tx: Db,
  { subject, subjectId }: Pick<Recorded, "subject" | "subjectId">,
): Promise<number> {
  const [last] = await tx
    .select({ seq: sql`coalesce(max(${events.seq}), 0)`.mapWith(Number) })
    .from(events)
    .where(
      and(eq(events.subject, subject), eq(events.subjectId, subjectId), isNotNull(events.seq)),
    );
  return (last?.seq ?? 0) + 1;
}

/** The same for many acts at once, none of them of a deal: those have their place in a timeline each. */
export async function recordAll(
  tx: Db,
  happened: readonly (RoomEvent & { at: Date; actorId: string | null; subjectId: string })[],
): Promise<void> {
  if (happened.length === 0) return;
  await tx
    .insert(events)
    .values(happened.map((event) => ({ ...event, payload: event.payload ?? {} })));
}
