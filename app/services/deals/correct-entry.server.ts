import { maySee } from "#app/domain/deals/audience.ts";
import { audiences, type DealEntry, readEntry } from "#app/domain/deals/history.ts";
import { changeOf, isTalk } from "#app/domain/deals/talk.ts";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database, Db } from "#db/client.server.ts";
import { visibleEntries } from "#db/queries/deals/visible-entries.server.ts";
import { checkAnonymous } from "../applications/anonymity.server.ts";
import { record } from "../journal.server.ts";
import { type Entered, enterRoom, readersOf, tellOfEntry } from "./room.server.ts";

/**
 * Puts new words in the place of one's own: an edit within five minutes, of which nobody is told, a correction later.
 * What stood there before is kept and stays readable.
 *
 * @returns the id of the edit or correction
 * @throws Refusal `not-found` where there is no such entry for him, `not-possible` with reason `not-own-words` for
 *   another's, or `room-not-open`; `already-done` for the same words; `invalid` on `text` for none, or for words that
 *   name who applies before the introduction
 */
export async function correctEntry(
  db: Database,
  ask: { actor: Actor; dealId: string; entryId: string; text: string; now: Date },
): Promise<string> {
  return db.write(async (tx) => {
    const entered = await enterRoom(tx, ask);
    const { entry, audience, text: present } = await ownWords(tx, entered, ask);
    const text = ask.text.trim();
    if (text === "") throw new Refusal("invalid", { field: "text", reason: "words-needed" });
    if (text === present) throw new Refusal("already-done", { reason: "same-words" });
    const { context, reading, room } = entered;
    if (entry.what !== "note" && room === "closed") {
      throw new Refusal("not-possible", { reason: "room-not-open" });
    }
    if (entry.what !== "note" && context.deal.introducedAt === null) {
      const { applicationId } = context.deal;
      await checkAnonymous(tx, { applicationId, field: "text", text });
    }
    const change = changeOf(entry, ask.now);
    const entryId = await record(tx, {
      ...{ at: ask.now, actorId: ask.actor.userId, subject: "deal", subjectId: ask.dealId },
      ...{ kind: `deal.${change}` as const, payload: { by: reading.stand.side } },
      ...{ audience, follows: entry.id, body: text },
    });
    if (change === "corrected" && entry.what !== "note") {
      const people = await readersOf(tx, entered, audience);
      const note = { people, by: ask.actor.userId, entryId, now: ask.now };
      await tellOfEntry(tx, entered, { ...note, kind: "entry-corrected" });
    }
    return entryId;
  });
}

/** An entry that this person wrote, with everybody who reads it and with what it says now. */
export async function ownWords(
  tx: Db,
  { reading }: Pick<Entered, "reading">,
  { dealId, entryId }: { dealId: string; entryId: string },
): Promise<{ entry: DealEntry; audience: string[]; text: string | null }> {
  const { viewer, ends } = reading;
  const rows = await visibleEntries(tx, { viewer, dealIds: [dealId] });
  const all = rows.flatMap((row) => readEntry(row) ?? []);
  const entry = all.find(({ id }) => id === entryId);
  const audience = audiences(all).get(entryId) ?? [];
  if (!entry || !isTalk(entry.what) || !maySee({ ends, audience }, viewer)) {
    throw new Refusal("not-found");
  }
  if (entry.actorId !== viewer.userId) {
    throw new Refusal("not-possible", { reason: "not-own-words" });
  }
  const changes = all.filter(({ follows, what }) => follows === entryId && what !== "widened");
  const last = changes.filter(({ what }) => !isTalk(what)).at(-1);
  return { entry, audience, text: (last ?? entry).text };
}
