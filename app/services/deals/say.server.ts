import { type Leak, leaksIn, unconfirmed } from "#app/domain/deals/leak-check.ts";
import { type Reading, readingOf } from "#app/domain/deals/reader.ts";
import { roomOf } from "#app/domain/deals/room.ts";
import type { Actor } from "#app/domain/identity/actor.ts";
import { DAILY_QUOTAS } from "#app/domain/identity/quotas.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { dayOf, momentOf } from "#app/domain/time.ts";
import type { FileStore } from "#app/platform/files.server.ts";
import type { Database } from "#db/client.server.ts";
import { type DealContext, dealContext, subjectOf } from "#db/queries/deals/deal.server.ts";
import { keptAndSaid } from "#db/queries/deals/own-side.server.ts";
import { filesSent } from "#db/queries/deals/sent-files.server.ts";
import { checkFile, plainName } from "../checked-file.server.ts";
import { answerQuestion } from "./answer-question.server.ts";
import { askQuestion } from "./ask-question.server.ts";
import { type StoredFile, writeEntry } from "./write-entry.server.ts";

/** With one message. */
export const MOST_FILES = 5;

export interface Saying {
  actor: Actor;
  dealId: string;
  /** `shared`, `own`, or `answer:` with the id of a question. */
  box: string;
  text: string;
  /** Farther than to the other side. */
  reach?: "all" | undefined;
  mentions: readonly string[];
  files: readonly { name: string; bytes: Uint8Array }[];
  /** Findings of the leak check that the writer has seen and wants to send. */
  confirmed: readonly string[];
  now: Date;
}

/**
 * Says in a deal's room what somebody has written in one of its boxes, in whatever way it can be said there now: as a
 * message, the district's word, a question before the introduction, its answer, or a note of the own side. What goes to
 * others is held first against what only the own side knows; nothing is sent while a finding is not confirmed.
 *
 * @returns the findings that are to be confirmed; none where it was sent
 * @throws Refusal as `writeEntry`, `askQuestion` and `answerQuestion` do, and on `file` as `checkFile` does;
 *   `too-many` for more files than one message or one day takes
 */
export async function say(
  { db, files, maxBytes }: { db: Database; files: FileStore; maxBytes: number },
  ask: Saying,
): Promise<Leak[]> {
  const context = await dealContext(db.read, ask.dealId);
  const reading = context && readingOf(ask.actor, subjectOf(context));
  if (!context || !reading) throw new Refusal("not-found");
  const leaks = ask.box === "own" ? [] : await leaksOf(db, ask, { context, reading });
  if (leaks.length > 0) return leaks;
  const { actor, dealId, text, now } = ask;
  if (ask.box.startsWith("answer:")) {
    const questionId = ask.box.slice("answer:".length);
    await answerQuestion(db, { actor, dealId, questionId, text, now });
    return [];
  }
  const { state, introducedAt } = context.deal;
  const room = roomOf({ state, introduced: introducedAt !== null });
  if (ask.box === "shared" && room === "questions" && reading.stand.side === "provider") {
    await askQuestion(db, { actor, dealId, text, now });
    return [];
  }
  await writeEntry(db, {
    ...{ actor, dealId, text, now, mentions: ask.mentions },
    box: ask.box === "own" ? "own" : "shared",
    ...(ask.reach ? { reach: ask.reach } : {}),
    files: await stored({ db, files, maxBytes }, ask),
  });
  return [];
}

async function leaksOf(
  db: Database,
  { text, confirmed }: Saying,
  at: { context: DealContext; reading: Reading },
): Promise<Leak[]> {
  const { own, shared } = await keptAndSaid(db.read, at);
  return unconfirmed(leaksIn(text, own, shared), confirmed);
}

/** Every file is looked at before the first is kept. */
async function stored(
  { db, files, maxBytes }: { db: Database; files: FileStore; maxBytes: number },
  ask: Saying,
): Promise<StoredFile[]> {
  const sent = ask.files.filter(({ name, bytes }) => name !== "" || bytes.byteLength > 0);
  if (sent.length === 0) return [];
  function tooMany(reason: string, max: number): never {
    throw new Refusal("too-many", { field: "file", reason, values: { max } });
  }
  if (sent.length > MOST_FILES) tooMany("too-many-files", MOST_FILES);
  const since = new Date(momentOf(dayOf(ask.now)));
  const today = await filesSent(db.read, { userId: ask.actor.userId, since });
  const { most } = DAILY_QUOTAS.uploads;
  if (today + sent.length > most) tooMany("quota-uploads", most);
  const checked = sent.map(({ name, bytes }) => ({
    ...checkFile({ name: plainName(name), bytes }, maxBytes),
    content: bytes,
  }));
  const kept: StoredFile[] = [];
  for (const { name, mediaType, content } of checked) {
    kept.push({ name, mediaType, ...(await files.put(content)) });
  }
  return kept;
}
