import type { DealEvent } from "#app/domain/deals/history.ts";
import type { Db } from "#db/client.server.ts";
import { events } from "#db/schema/deals.ts";

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
