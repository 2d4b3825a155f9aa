import { and, asc, desc, eq, inArray } from "drizzle-orm";
import {
  type DealEntry,
  type HistoryReader,
  readEntry,
  type ToldEntry,
  tellHistory,
} from "#app/domain/deals/history.ts";
import type { Db } from "../../client.server.ts";
import { events } from "../../schema/deals.ts";
import { namesOf } from "../identity/names.server.ts";

/** One line of a deal's history as its reader may know it. */
export interface HistoryLine extends Omit<ToldEntry, "personId" | "assigneeId"> {
  name: string | null;
  assignee: string | null;
}

/** What happened to a deal, for a reader, oldest first. Names are read of those alone whom it may tell. */
export async function dealHistory(
  db: Db,
  dealId: string,
  reader: HistoryReader,
): Promise<HistoryLine[]> {
  const rows = await db
    .select()
    .from(events)
    .where(
      and(
        inArray(events.subject, reader.side === "provider" ? ["deal", "deal-note"] : ["deal"]),
        eq(events.subjectId, dealId),
      ),
    )
    .orderBy(asc(events.at), asc(events.id));
  const told = tellHistory(
    rows.flatMap((row) => readEntry(row) ?? []),
    reader,
  );
  const names = await namesOf(
    db,
    told.flatMap(({ personId, assigneeId }) => [personId, assigneeId].filter((id) => id !== null)),
  );
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return told.map(({ personId, assigneeId, ...entry }) => ({
    ...entry,
    name: nameOf(personId),
    assignee: nameOf(assigneeId),
  }));
}

/** The last act on a deal, notes aside. */
export async function lastAct(db: Db, dealId: string): Promise<DealEntry | undefined> {
  const [row] = await db
    .select()
    .from(events)
    .where(and(eq(events.subject, "deal"), eq(events.subjectId, dealId)))
    .orderBy(desc(events.at), desc(events.id))
    .limit(1);
  return (row && readEntry(row)) ?? undefined;
}
