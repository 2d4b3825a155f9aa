import { audienceOf } from "#app/domain/deals/audience.ts";
import { questionsLeft } from "#app/domain/deals/room.ts";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { subjectOf } from "#db/queries/deals/deal.server.ts";
import { visibleEntries } from "#db/queries/deals/visible-entries.server.ts";
import { checkAnonymous } from "../applications/anonymity.server.ts";
import { record } from "../journal.server.ts";
import { checkJudge } from "./judge.server.ts";
import { pauseClock } from "./pause-clock.server.ts";
import { dropDraft, enterRoom, readersOf, tellOfEntry } from "./room.server.ts";

/**
 * The provider asks the founder something before the introduction, up to three times. Neither side's words may name who
 * applies.
 *
 * @returns the question's id
 * @throws Refusal `not-found` and `not-possible` as `checkJudge` does, `not-possible` with reason `not-to-ask` after
 *   the introduction or an end, `too-many` with reason `questions-used` after the third; `invalid` on `text`
 */
export async function askQuestion(
  db: Database,
  ask: { actor: Actor; dealId: string; text: string; now: Date },
): Promise<string> {
  return db.write(async (tx) => {
    const entered = await enterRoom(tx, ask);
    const { context, reading, room } = entered;
    checkJudge(ask.actor, subjectOf(context));
    if (room !== "questions") throw new Refusal("not-possible", { reason: "not-to-ask" });
    const { viewer, ends, stand } = reading;
    const asked = await visibleEntries(tx, {
      ...{ viewer, dealIds: [ask.dealId], kinds: ["deal.question"] },
    });
    if (
      questionsLeft(
        room,
        asked.map(() => ({ what: "question" })),
      ) === 0
    ) {
      throw new Refusal("too-many", { reason: "questions-used" });
    }
    const text = ask.text.trim();
    if (text === "") throw new Refusal("invalid", { field: "text", reason: "words-needed" });
    const { applicationId } = context.deal;
    await checkAnonymous(tx, { applicationId, field: "text", text });
    const audience = audienceOf("sides", { ends, party: stand.party });
    const entryId = await record(tx, {
      ...{ at: ask.now, actorId: ask.actor.userId, subject: "deal", subjectId: ask.dealId },
      ...{ kind: "deal.question", payload: { by: "provider" }, audience, body: text },
    });
    await pauseClock(tx, { dealId: ask.dealId, now: ask.now });
    await dropDraft(tx, { userId: ask.actor.userId, dealId: ask.dealId, boxes: ["shared"] });
    const people = (await readersOf(tx, entered, audience)).filter(
      ({ side }) => side === "startup",
    );
    const note = { people, by: ask.actor.userId, entryId, now: ask.now };
    await tellOfEntry(tx, entered, { ...note, kind: "question-asked" });
    return entryId;
  });
}
