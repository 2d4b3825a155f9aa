import { and, asc, eq, gt, inArray, isNull } from "drizzle-orm";
import { BUNDLE_MS, type MailHours, mailDue, USUAL_HOURS } from "#app/domain/messages/hours.ts";
import {
  foremost,
  joins,
  type NoticeKind,
  noticeKind,
  topicOf,
} from "#app/domain/messages/kinds.ts";
import { choiceOf, type MailChoice } from "#app/domain/messages/topics.ts";
import type { Db } from "#db/client.server.ts";
import { mailChoices, mailHours } from "#db/schema/mails.ts";
import { noticeActs, notifications } from "#db/schema/notices.ts";
import { users } from "#db/schema/users.ts";
import type { EventSubject } from "../journal.server.ts";
import { postToGroups } from "./post-to-groups.server.ts";

export interface Notice {
  /** Who acted; null where the system did. */
  by: string | null;
  kind: NoticeKind;
  /** For the words `notification.` + kind. Mails carry them too: nothing that is confidential. */
  values: Record<string, string | number>;
  /** The page that shows it, from "/" on. */
  link: string;
  /**
   * What it is about: acts of a minute on one subject are one line and one mail. With the entry of the timeline that it
   * tells of, a mail tells it only while the person may see that entry.
   */
  about?: { subject: EventSubject; id: string; entryId?: string };
  /** The organization that these people are told as: the robot of its chat group hears of it too. */
  party?: string | null;
  at: Date;
}

/**
 * Tells people, in the transaction of what they are told of: in the page at once, by mail as each has chosen. Nobody
 * is told of his own act, and whose account is closed is told nothing.
 */
export async function notify(tx: Db, userIds: string[], notice: Notice): Promise<void> {
  const others = [...new Set(userIds)].filter((userId) => userId !== notice.by);
  if (others.length === 0) return;
  const readers = await readersOf(tx, others, notice.kind);
  for (const reader of readers) await tellOne(tx, reader, notice);
  const { party, about, kind, values, link, at } = notice;
  if (party && about?.subject === "deal" && readers.length > 0) {
    const act = { organizationId: party, dealId: about.id, kind, values, link, at };
    await postToGroups(tx, act);
  }
}

interface Reader {
  userId: string;
  choice: MailChoice;
  hours: MailHours;
}

async function readersOf(tx: Db, userIds: string[], kind: NoticeKind): Promise<Reader[]> {
  const topic = topicOf(kind);
  const rows = await tx
    .select({ userId: users.id, chosen: mailChoices.choice, hours: mailHours })
    .from(users)
    .leftJoin(mailChoices, and(eq(mailChoices.userId, users.id), eq(mailChoices.topic, topic)))
    .leftJoin(mailHours, eq(mailHours.userId, users.id))
    .where(and(inArray(users.id, userIds), isNull(users.disabledAt)))
    .orderBy(asc(users.id));
  return rows.map(({ userId, chosen, hours }) => ({
    userId,
    choice: choiceOf(topic, chosen ?? undefined),
    hours: hours ?? USUAL_HOURS,
  }));
}

async function tellOne(tx: Db, { userId, choice, hours }: Reader, notice: Notice): Promise<void> {
  const { kind, values, link, about, at } = notice;
  const subject = { subject: about?.subject ?? null, subjectId: about?.id ?? null };
  const line = (await joinOpen(tx, userId, notice)) ?? (await openLine(tx, userId, notice));
  const due = mailDue(choice, (line.openUntil ?? at).getTime(), hours);
  await tx.insert(noticeActs).values({
    ...{ notificationId: line.id, userId, kind, values, link, ...subject },
    entryId: about?.entryId ?? null,
    mailDueAt: due === null ? null : new Date(due),
    createdAt: at,
  });
}

type Line = Pick<typeof notifications.$inferSelect, "id" | "openUntil">;

async function openLine(tx: Db, userId: string, notice: Notice): Promise<Line> {
  const { kind, values, link, about, at } = notice;
  const open = about !== undefined && joins(kind);
  const [line] = await tx
    .insert(notifications)
    .values({
      ...{ userId, kind, values, link, createdAt: at },
      subject: about?.subject ?? null,
      subjectId: about?.id ?? null,
      openUntil: open ? new Date(at.getTime() + BUNDLE_MS) : null,
    })
    .returning();
  if (!line) throw new Error("No row came back");
  return line;
}

/** The unread line of the same minute that this act joins, if there is one. */
async function joinOpen(tx: Db, userId: string, notice: Notice): Promise<Line | null> {
  const { kind, values, link, about, at } = notice;
  if (!about || !joins(kind)) return null;
  const [line] = await tx
    .select()
    .from(notifications)
    .where(
      and(
        eq(notifications.userId, userId),
        eq(notifications.subjectId, about.id),
        eq(notifications.subject, about.subject),
        isNull(notifications.readAt),
        gt(notifications.openUntil, at),
      ),
    )
    .limit(1);
  if (!line) return null;
  const shown = foremost(noticeKind(line.kind), kind) === kind ? { kind, values, link } : {};
  await tx
    .update(notifications)
    .set({ ...shown, acts: line.acts + 1, createdAt: at })
    .where(eq(notifications.id, line.id));
  return line;
}
