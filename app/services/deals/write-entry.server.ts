import { audienceOf, type Reach } from "#app/domain/deals/audience.ts";
import { sharedKind } from "#app/domain/deals/room.ts";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database, Db } from "#db/client.server.ts";
import type { PersonReading } from "#db/queries/deals/people-reading.server.ts";
import { entryFiles, entryMentions } from "#db/schema/entries.ts";
import { checkAnonymous } from "../applications/anonymity.server.ts";
import { record } from "../journal.server.ts";
import { dropDraft, type Entered, enterRoom, readersOf, tellOfEntry } from "./room.server.ts";

/** A file that already lies in the file store. */
export interface StoredFile {
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}

/**
 * Writes into a deal's room: from the box `own` a note that the writer's side alone reads, from the box `shared` a
 * message to the other side or, where `reach` says so, to the districts too. What the district shares is its word to
 * all parties.
 *
 * @param reach left out, the narrowest: both sides; ignored for notes and for the district's word
 * @param mentions ids of people who are named in it
 * @returns the entry's id
 * @throws Refusal `not-found`; `not-possible` with reason `room-not-open` before the introduction and after an end
 *   without an outcome; `invalid` on `text` where there are neither words nor a file, or where the district names who
 *   applies before the introduction, on `mentions` for somebody who may not read it
 */
export async function writeEntry(
  db: Database,
  ask: {
    actor: Actor;
    dealId: string;
    box: "shared" | "own";
    text: string;
    reach?: Exclude<Reach, "own">;
    mentions?: readonly string[];
    files?: readonly StoredFile[];
    now: Date;
  },
): Promise<string> {
  return db.write(async (tx) => {
    const entered = await enterRoom(tx, ask);
    const { context, reading, room } = entered;
    const { ends, stand } = reading;
    const { box, files = [], mentions = [], now } = ask;
    const text = ask.text.trim();
    if (text === "" && files.length === 0) {
      throw new Refusal("invalid", { field: "text", reason: "words-needed" });
    }
    const kind = box === "own" ? "note" : sharedKind(stand.side, room);
    if (kind === null) throw new Refusal("not-possible", { reason: "room-not-open" });
    if (kind === "word" && room === "questions") {
      const { applicationId } = context.deal;
      await checkAnonymous(tx, { applicationId, field: "text", text });
    }
    const wide = kind === "word" ? "all" : (ask.reach ?? "sides");
    const reach = kind === "note" ? "own" : wide;
    const audience = audienceOf(reach, { ends, party: stand.party });
    const readers = await readersOf(tx, entered, audience);
    checkMentions(readers, mentions);
    const entryId = await record(tx, {
      ...{ at: now, actorId: ask.actor.userId, subject: "deal", subjectId: ask.dealId },
      ...{ kind: `deal.${kind}` as const, payload: { by: stand.side }, audience, body: text },
    });
    await attach(tx, { entryId, files, mentions, now });
    await dropDraft(tx, { userId: ask.actor.userId, dealId: ask.dealId, boxes: [box] });
    await tell(tx, entered, { readers, mentions, kind, entryId, by: ask.actor.userId, now });
    return entryId;
  });
}

function checkMentions(readers: readonly PersonReading[], mentions: readonly string[]): void {
  const reading = new Set(readers.map(({ userId }) => userId));
  if (mentions.some((userId) => !reading.has(userId))) {
    throw new Refusal("invalid", { field: "mentions", reason: "mention-cannot-read" });
  }
}

async function attach(
  tx: Db,
  {
    entryId: eventId,
    files,
    mentions,
    now: createdAt,
  }: { entryId: string; files: readonly StoredFile[]; mentions: readonly string[]; now: Date },
): Promise<void> {
  if (files.length > 0) {
    await tx.insert(entryFiles).values(files.map((file) => ({ ...file, eventId, createdAt })));
  }
  const named = [...new Set(mentions)];
  if (named.length > 0) {
    await tx.insert(entryMentions).values(named.map((userId) => ({ eventId, userId, createdAt })));
  }
}

/** Whoever is named hears of that; the others of a note hear nothing. */
async function tell(
  tx: Db,
  entered: Entered,
  note: {
    readers: readonly PersonReading[];
    mentions: readonly string[];
    kind: "note" | "message" | "word";
    entryId: string;
    by: string;
    now: Date;
  },
): Promise<void> {
  const { readers, mentions, kind, ...rest } = note;
  const named = readers.filter(({ userId }) => mentions.includes(userId));
  await tellOfEntry(tx, entered, { ...rest, people: named, kind: "mentioned" });
  if (kind === "note") return;
  const people = readers.filter(({ userId }) => !mentions.includes(userId));
  await tellOfEntry(tx, entered, {
    ...rest,
    people,
    kind: kind === "word" ? "district-word" : "message",
  });
}
