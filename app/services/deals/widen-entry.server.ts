import { audienceOf, isWider, type Reach } from "#app/domain/deals/audience.ts";
import { sharedKind } from "#app/domain/deals/room.ts";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { record } from "../journal.server.ts";
import { ownWords } from "./correct-entry.server.ts";
import { enterRoom, readersOf, tellOfEntry } from "./room.server.ts";

/**
 * Lets more parties read one's own note or message, with all that followed it. An act of its own, told to those who
 * read it from now on; there is no way back, for what was read stays read.
 *
 * @returns the id of the widening
 * @throws Refusal `not-found`; `not-possible` with reason `not-own-words`, `room-not-open` or, for questions, answers
 *   and the district's word, `not-to-widen`; `already-done` where they all read it
 */
export async function widenEntry(
  db: Database,
  ask: {
    actor: Actor;
    dealId: string;
    entryId: string;
    reach: Exclude<Reach, "own">;
    now: Date;
  },
): Promise<string> {
  return db.write(async (tx) => {
    const entered = await enterRoom(tx, ask);
    const { entry, audience } = await ownWords(tx, entered, ask);
    const { ends, stand } = entered.reading;
    if (entry.what !== "note" && entry.what !== "message") {
      throw new Refusal("not-possible", { reason: "not-to-widen" });
    }
    if (entered.room !== "open" || sharedKind(stand.side, entered.room) === null) {
      throw new Refusal("not-possible", { reason: "room-not-open" });
    }
    const wider = audienceOf(ask.reach, { ends, party: stand.party });
    if (!isWider(wider, audience)) throw new Refusal("already-done");
    const entryId = await record(tx, {
      ...{ at: ask.now, actorId: ask.actor.userId, subject: "deal", subjectId: ask.dealId },
      ...{ kind: "deal.widened", payload: { by: stand.side } },
      ...{ audience: wider, follows: entry.id },
    });
    const before = new Set((await readersOf(tx, entered, audience)).map(({ userId }) => userId));
    const after = await readersOf(tx, entered, wider);
    const people = after.filter(({ userId }) => !before.has(userId));
    const note = { people, by: ask.actor.userId, entryId, now: ask.now };
    await tellOfEntry(tx, entered, { ...note, kind: "entry-widened" });
    return entryId;
  });
}
