import { and, eq, inArray } from "drizzle-orm";
import type { TimelineSide } from "#app/domain/deals/audience.ts";
import { type Reading, readingOf } from "#app/domain/deals/reader.ts";
import { type Room, roomOf } from "#app/domain/deals/room.ts";
import type { Actor } from "#app/domain/identity/actor.ts";
import type { NoticeKind } from "#app/domain/messages/kinds.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Db } from "#db/client.server.ts";
import { type DealContext, dealContext, subjectOf } from "#db/queries/deals/deal.server.ts";
import { type PersonReading, peopleReading } from "#db/queries/deals/people-reading.server.ts";
import { lockDeal } from "#db/queries/lock.server.ts";
import { drafts } from "#db/schema/drafts.ts";
import { notify } from "../messages/notify.server.ts";

/** A deal's room as somebody steps into it to write. */
export interface Entered {
  context: DealContext;
  reading: Reading;
  room: Room;
}

/**
 * Locks a deal for somebody who writes in its room.
 *
 * @throws Refusal `not-found` for whoever stands on no side of it
 */
export async function enterRoom(
  tx: Db,
  { actor, dealId }: { actor: Actor; dealId: string },
): Promise<Entered> {
  await lockDeal(tx, dealId);
  const context = await dealContext(tx, dealId);
  const reading = context && readingOf(actor, subjectOf(context));
  if (!context || !reading) throw new Refusal("not-found");
  const { state, introducedAt } = context.deal;
  return { context, reading, room: roomOf({ state, introduced: introducedAt !== null }) };
}

/** Who reads what is written for an audience. */
export function readersOf(
  tx: Db,
  { context, reading }: Entered,
  audience: readonly string[],
): Promise<PersonReading[]> {
  const { providerInStanding } = subjectOf(context);
  return peopleReading(tx, { ends: reading.ends, audience, providerInStanding });
}

const PAGES: Record<TimelineSide, string> = {
  startup: "/deals",
  provider: "/review",
  district: "/deals",
};

/** Tells people of an entry, each with the address of his own side's page. */
export async function tellOfEntry(
  tx: Db,
  { context }: Pick<Entered, "context">,
  note: {
    people: readonly PersonReading[];
    by: string;
    kind: NoticeKind;
    entryId: string;
    now: Date;
  },
): Promise<void> {
  const { people, by, kind, entryId, now: at } = note;
  const { id } = context.deal;
  const values = { resource: context.resource.name };
  const about = { subject: "deal" as const, id, entryId };
  for (const party of new Set(people.map(({ party }) => party))) {
    const those = people.filter((person) => person.party === party);
    const link = `${PAGES[those[0]?.side ?? "district"]}/${id}`;
    const userIds = those.map(({ userId }) => userId);
    await notify(tx, userIds, { by, kind, values, link, about, party, at });
  }
}

/** What was typed and is sent now is a draft no longer. */
export async function dropDraft(
  tx: Db,
  { userId, dealId, boxes }: { userId: string; dealId: string; boxes: string[] },
): Promise<void> {
  await tx
    .delete(drafts)
    .where(
      and(
        eq(drafts.userId, userId),
        eq(drafts.subject, "deal"),
        eq(drafts.subjectId, dealId),
        inArray(drafts.box, boxes),
      ),
    );
}
