import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { readEntry } from "#app/domain/deals/history.ts";
import type { Reading } from "#app/domain/deals/reader.ts";
import { type ToldEntry, tellHistory } from "#app/domain/deals/tell.ts";
import type { Db } from "../../client.server.ts";
import { events } from "../../schema/deals.ts";
import { entryFiles, entryMentions } from "../../schema/entries.ts";
import { namesOf } from "../identity/names.server.ts";
import { visibleEntries } from "./visible-entries.server.ts";

export interface EntryFile {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}

/** One line of a deal's timeline as its reader may know it. */
export interface TimelineLine extends Omit<ToldEntry, "personId" | "assigneeId"> {
  name: string | null;
  assignee: string | null;
  files: EntryFile[];
  /** Names of the people mentioned in it; the reader himself is `mentionsMe`. */
  mentions: string[];
  mentionsMe: boolean;
}

/** The timeline of a deal for a reader, oldest first. Names are read of those alone whom it may tell. */
export async function dealTimeline(
  db: Db,
  { dealId, reading, after }: { dealId: string; reading: Reading; after?: string },
): Promise<TimelineLine[]> {
  const { viewer, reader, ends } = reading;
  const rows = await visibleEntries(db, {
    viewer,
    dealIds: [dealId],
    ...(after === undefined ? {} : { after }),
  });
  const told = tellHistory(
    rows.flatMap((row) => readEntry(row) ?? []),
    { reader, ends },
  );
  const ids = told.map(({ id }) => id);
  const mentions = await mentionsOf(db, ids);
  const files = await filesOf(db, ids);
  const people = told.flatMap(({ personId, assigneeId }) => [personId, assigneeId]);
  const named = [...mentions.values()].flat();
  const names = await namesOf(db, [...people.filter((id) => id !== null), ...named]);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return told.map(({ personId, assigneeId, ...entry }) => {
    const mentioned = entry.withheld ? [] : (mentions.get(entry.id) ?? []);
    return {
      ...entry,
      name: nameOf(personId),
      assignee: nameOf(assigneeId),
      files: entry.withheld ? [] : (files.get(entry.id) ?? []),
      mentions: mentioned.flatMap((id) => nameOf(id) ?? []),
      mentionsMe: mentioned.includes(reader.userId),
    };
  });
}

async function mentionsOf(db: Db, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ eventId: entryMentions.eventId, userId: entryMentions.userId })
    .from(entryMentions)
    .where(inArray(entryMentions.eventId, [...ids]))
    .orderBy(asc(entryMentions.eventId), asc(entryMentions.userId));
  return grouped(rows.map(({ eventId, userId }) => [eventId, userId] as const));
}

async function filesOf(db: Db, ids: readonly string[]): Promise<Map<string, EntryFile[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select()
    .from(entryFiles)
    .where(and(inArray(entryFiles.eventId, [...ids]), isNull(entryFiles.removedAt)))
    .orderBy(asc(entryFiles.createdAt), asc(entryFiles.id));
  return grouped(
    rows.map(
      ({ eventId, id, name, mediaType, bytes, sha256 }) =>
        [eventId, { id, name, mediaType, bytes, sha256 }] as const,
    ),
  );
}

function grouped<V>(pairs: readonly (readonly [string, V])[]): Map<string, V[]> {
  const lists = new Map<string, V[]>();
  for (const [key, value] of pairs) lists.set(key, [...(lists.get(key) ?? []), value]);
  return lists;
}

/** The deal in whose room a file was sent, or null; whether somebody may have it his timeline says. */
export async function dealOfFile(db: Db, fileId: string): Promise<string | null> {
  const [row] = await db
    .select({ dealId: events.subjectId })
    .from(entryFiles)
    .innerJoin(events, eq(events.id, entryFiles.eventId))
    .where(eq(entryFiles.id, fileId));
  return row?.dealId ?? null;
}
