import { noticeKind, topicOf } from "#app/domain/messages/kinds.ts";
import type { DeliveryState } from "#app/domain/messages/states.ts";
import { translator } from "#app/platform/i18n/translate.ts";
import { noticeWords } from "#app/platform/notice-words.ts";
import type { mails } from "#db/schema/mails.ts";
import type { notifications } from "#db/schema/notices.ts";
import type { Draw } from "../draw.ts";
import type { Person } from "../model.ts";

/** So many of those who are told have it mailed at once. */
const MAILED = 0.7;
/** Of a thousand mails: addresses that are gone, and servers that did not answer. */
const FAILED = 0.004;
const UNCERTAIN = 0.0005;
const MINUTE_MS = 60_000;

/** The mails of notices, a minute after each: nearly all have gone out. They keep their recipe and no bytes. */
export function* mailRows(
  notices: Iterable<typeof notifications.$inferInsert>,
  { people, random }: { people: readonly Person[]; random: Draw },
): Generator<typeof mails.$inferInsert> {
  const byId = new Map(people.map((person) => [person.id, person]));
  const t = translator("zh");
  for (const { userId, kind, values, link, createdAt } of notices) {
    const person = byId.get(userId);
    const known = noticeKind(kind);
    if (!person || !known || !createdAt || random.next() > MAILED) continue;
    const at = createdAt.getTime() + MINUTE_MS;
    const id = random.id(at);
    const state = stateOf(random.next());
    yield {
      ...{ id, userId, address: person.email, locale: "zh", template: "notice", state },
      topic: topicOf(known),
      recipe: { name: person.name, acts: [{ kind, values, link }] },
      title: noticeWords({ kind, values }, t),
      messageId: `<${id}@localhost>`,
      attempts: 1,
      lastCode: state === "failed" ? 550 : null,
      lastWords: state === "sent" ? "250 OK" : null,
      nextAt: new Date(at),
      sentAt: state === "sent" ? new Date(at) : null,
      createdAt: new Date(at),
    };
  }
}

function stateOf(chance: number): DeliveryState {
  if (chance < UNCERTAIN) return "uncertain";
  return chance < UNCERTAIN + FAILED ? "failed" : "sent";
}
