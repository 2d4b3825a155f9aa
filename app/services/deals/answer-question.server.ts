import { audienceOf } from "#app/domain/deals/audience.ts";
import { readEntry } from "#app/domain/deals/history.ts";
import { questionState } from "#app/domain/deals/room.ts";
import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { subjectOf } from "#db/queries/deals/deal.server.ts";
import { visibleEntries } from "#db/queries/deals/visible-entries.server.ts";
import { checkAnonymous } from "../applications/anonymity.server.ts";
import { record } from "../journal.server.ts";
import { resumeClock } from "./pause-clock.server.ts";
import { dropDraft, enterRoom, readersOf, tellOfEntry } from "./room.server.ts";

/**
 * The founder answers a question of the provider, once, while the deal is open. Before the introduction the answer may
 * not name who applies.
 *
 * @returns the answer's id
 * @throws Refusal `not-found` where there is no such question for this founder; `already-done` where it is answered,
 *   `not-possible` with reason `question-expired` where the deal has ended; `invalid` on `text`
 */
export async function answerQuestion(
  db: Database,
  ask: { actor: Actor; dealId: string; questionId: string; text: string; now: Date },
): Promise<string> {
  return db.write(async (tx) => {
    const entered = await enterRoom(tx, ask);
    const { context, reading, room } = entered;
    const { viewer, ends, stand } = reading;
    if (!can(ask.actor, "deal:act-as-startup", subjectOf(context))) throw new Refusal("not-found");
    const rows = await visibleEntries(tx, {
      ...{ viewer, dealIds: [ask.dealId], kinds: ["deal.question", "deal.answer"] },
    });
    const lines = rows.flatMap((row) => readEntry(row) ?? []);
    const question = lines.find(({ id, what }) => id === ask.questionId && what === "question");
    if (!question) throw new Refusal("not-found");
    const { state, applicationId } = context.deal;
    const standing = questionState(question, { lines, state });
    if (standing === "answered") throw new Refusal("already-done");
    if (standing === "expired") throw new Refusal("not-possible", { reason: "question-expired" });
    const text = ask.text.trim();
    if (text === "") throw new Refusal("invalid", { field: "text", reason: "words-needed" });
    if (room === "questions") await checkAnonymous(tx, { applicationId, field: "text", text });
    const audience = audienceOf("sides", { ends, party: stand.party });
    const entryId = await record(tx, {
      ...{ at: ask.now, actorId: ask.actor.userId, subject: "deal", subjectId: ask.dealId },
      ...{ kind: "deal.answer", payload: { by: "startup" }, audience },
      ...{ follows: question.id, body: text },
    });
    const open = lines.some(
      (line) =>
        line.what === "question" &&
        line.id !== question.id &&
        questionState(line, { lines, state }) === "waiting",
    );
    if (!open) await resumeClock(tx, { dealId: ask.dealId, now: ask.now });
    const boxes = [`answer:${question.id}`];
    await dropDraft(tx, { userId: ask.actor.userId, dealId: ask.dealId, boxes });
    const people = (await readersOf(tx, entered, audience)).filter(
      ({ side }) => side === "provider",
    );
    const note = { people, by: ask.actor.userId, entryId, now: ask.now };
    await tellOfEntry(tx, entered, { ...note, kind: "question-answered" });
    return entryId;
  });
}
