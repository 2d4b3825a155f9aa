import { and, asc, eq, inArray, isNotNull, isNull, lte } from "drizzle-orm";
import { type NoticeKind, noticeKind, topicOf } from "#app/domain/messages/kinds.ts";
import {
  choiceOf,
  type MailChoice,
  TOPICS,
  type Topic,
  topicRule,
} from "#app/domain/messages/topics.ts";
import { dayOf } from "#app/domain/time.ts";
import type { Database, Db } from "#db/client.server.ts";
import { lock } from "#db/queries/lock.server.ts";
import { mailChoices } from "#db/schema/mails.ts";
import { noticeActs, notifications } from "#db/schema/notices.ts";
import { users } from "#db/schema/users.ts";
import { queueMail } from "./queue-mail.server.ts";
import type { ToldAct } from "./recipes.ts";
import { visibleActs } from "./visible-acts.server.ts";

/** So many people at a time. */
const PEOPLE = 100;
/** A digest that is longer says how many more there are. */
const DIGEST_LINES = 40;

export type DueAct = typeof noticeActs.$inferSelect & { noticeKind: NoticeKind; read: boolean };

/**
 * Makes mails of the acts that are due to be told: one for each subject, and one digest. What is in them is looked up
 * now: what the person may not see any more, has read meanwhile or has turned off is not told.
 *
 * @returns how many people had something due; 0: there is nothing left to do
 */
export async function gatherNotices(db: Database, { now }: { now: Date }): Promise<number> {
  const people = await db.read
    .selectDistinct({ userId: noticeActs.userId })
    .from(noticeActs)
    .where(and(isNotNull(noticeActs.mailDueAt), lte(noticeActs.mailDueAt, now)))
    .limit(PEOPLE);
  for (const { userId } of people) {
    await db.write((tx) => gatherFor(tx, { userId, now }));
  }
  return people.length;
}

async function gatherFor(tx: Db, { userId, now }: { userId: string; now: Date }): Promise<void> {
  // Of two processes that gather at once the second finds nothing left.
  await lock(tx, { user: userId });
  const [user] = await tx.select().from(users).where(eq(users.id, userId));
  const due = await dueActs(tx, { userId, now });
  if (due.length === 0) return;
  const mailOf = new Map<string, string>();
  if (user && !user.disabledAt) {
    const choices = await choicesOf(tx, userId);
    const told = (await visibleActs(tx, { userId, acts: due.filter(isNews) })).filter(
      ({ noticeKind: kind }) => choices(topicOf(kind)) !== "never",
    );
    const daily = told.filter(({ noticeKind: kind }) => choices(topicOf(kind)) === "daily");
    const atOnce = told.filter((act) => !daily.includes(act));
    for (const acts of bySubject(atOnce)) {
      for (const [id, mail] of await noticeMail(tx, { user, acts, now })) mailOf.set(id, mail);
    }
    for (const [id, mail] of await digestMail(tx, { user, acts: daily, now })) {
      mailOf.set(id, mail);
    }
  }
  await settle(tx, { due, mailOf });
}

async function dueActs(tx: Db, { userId, now }: { userId: string; now: Date }): Promise<DueAct[]> {
  const rows = await tx
    .select({ act: noticeActs, readAt: notifications.readAt })
    .from(noticeActs)
    .innerJoin(notifications, eq(notifications.id, noticeActs.notificationId))
    .where(and(eq(noticeActs.userId, userId), lte(noticeActs.mailDueAt, now)))
    .orderBy(asc(noticeActs.createdAt), asc(noticeActs.id));
  return rows.map(({ act, readAt }) => ({
    ...act,
    // A kind that was told in an older version and is told no more stands where it does least.
    noticeKind: noticeKind(act.kind) ?? "deal-in_review",
    read: readAt !== null,
  }));
}

/** Who has read it in the page need not read it again; what one must get comes all the same. */
function isNews({ noticeKind: kind, read }: DueAct): boolean {
  return !read || topicRule(topicOf(kind)).mandatory;
}

async function choicesOf(tx: Db, userId: string): Promise<(topic: Topic) => MailChoice> {
  const rows = await tx.select().from(mailChoices).where(eq(mailChoices.userId, userId));
  const chosen = new Map(rows.map(({ topic, choice }) => [topic, choice]));
  return (topic) => choiceOf(topic, chosen.get(topic));
}

/** Acts about one thing together; what is about nothing else stands alone. */
function bySubject(acts: DueAct[]): DueAct[][] {
  const groups = new Map<string, DueAct[]>();
  for (const act of acts) {
    const key = act.subjectId ?? act.notificationId;
    groups.set(key, [...(groups.get(key) ?? []), act]);
  }
  return [...groups.values()];
}

type Reader = typeof users.$inferSelect;

async function noticeMail(
  tx: Db,
  { user, acts, now }: { user: Reader; acts: DueAct[]; now: Date },
): Promise<[string, string][]> {
  const [first] = acts;
  if (!first) return [];
  const about =
    first.subject && first.subjectId ? { subject: first.subject, id: first.subjectId } : undefined;
  return linked(
    acts,
    await queueMail(tx, {
      ...{ userId: user.id, address: user.email, locale: user.locale, at: now },
      recipe: { template: "notice", data: { name: user.name, acts: acts.map(toldAct) } },
      topic: heaviest(acts),
      dedupeKey: `notice:${first.id}`,
      ...(about ? { about } : {}),
    }),
  );
}

async function digestMail(
  tx: Db,
  { user, acts, now }: { user: Reader; acts: DueAct[]; now: Date },
): Promise<[string, string][]> {
  const [first] = acts;
  if (!first) return [];
  const shown = acts.slice(-DIGEST_LINES).map(toldAct);
  const data = { name: user.name, day: dayOf(now), acts: shown, more: acts.length - shown.length };
  return linked(
    acts,
    await queueMail(tx, {
      ...{ userId: user.id, address: user.email, locale: user.locale, at: now },
      recipe: { template: "digest", data },
      topic: heaviest(acts),
      dedupeKey: `digest:${first.id}`,
    }),
  );
}

function linked(acts: DueAct[], mailId: string | null): [string, string][] {
  return mailId === null ? [] : acts.map(({ id }) => [id, mailId]);
}

function toldAct({ noticeKind: kind, values, link }: DueAct): ToldAct {
  return { kind, values, link };
}

/** By which one may stop it: what must be told is not stopped with what need not. */
function heaviest(acts: DueAct[]): Topic {
  const topics = acts.map(({ noticeKind: kind }) => topicOf(kind));
  const must = topics.find((topic) => topicRule(topic).mandatory);
  return must ?? TOPICS.find((topic) => topics.includes(topic)) ?? "progress";
}

/** None of them is due any more; those that a mail tells know which. */
async function settle(
  tx: Db,
  { due, mailOf }: { due: DueAct[]; mailOf: Map<string, string> },
): Promise<void> {
  const groups = new Map<string | null, string[]>();
  for (const { id } of due) {
    const mail = mailOf.get(id) ?? null;
    groups.set(mail, [...(groups.get(mail) ?? []), id]);
  }
  for (const [mailId, ids] of groups) {
    await tx
      .update(noticeActs)
      .set({ mailDueAt: null, mailId })
      .where(and(inArray(noticeActs.id, ids), isNull(noticeActs.mailId)));
  }
}
