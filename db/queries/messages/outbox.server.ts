import { and, asc, count, desc, eq, inArray, ne, sql } from "drizzle-orm";
import { DELIVERY_STATES, type DeliveryState } from "#app/domain/messages/states.ts";
import type { Db } from "../../client.server.ts";
import { mailAttempts, mails } from "../../schema/mails.ts";
import { users } from "../../schema/users.ts";
import { countRows, type KeysetPage, type KeysetQuery, keysetPage } from "../keyset.server.ts";

/** A mail as the list shows it, without its words. */
export interface MailLine {
  id: string;
  address: string;
  title: string;
  topic: (typeof mails.$inferSelect)["topic"];
  template: (typeof mails.$inferSelect)["template"];
  state: DeliveryState;
  attempts: number;
  lastCode: number | null;
  createdAt: Date;
  sentAt: Date | null;
}

const LINE = {
  id: mails.id,
  address: mails.address,
  title: mails.title,
  topic: mails.topic,
  template: mails.template,
  state: mails.state,
  attempts: mails.attempts,
  lastCode: mails.lastCode,
  createdAt: mails.createdAt,
  sentAt: mails.sentAt,
};

/** Every mail, the newest first; for system administrators. Filter: `state`. */
export async function outboxList(
  db: Db,
  query: KeysetQuery<"created">,
): Promise<KeysetPage<MailLine>> {
  const asked = (query.filters.state ?? []) as DeliveryState[];
  // Each state is a part of its own index; all of them together are read by time alone.
  const parts = asked.length > 0 ? asked : [null];
  const key = mails.createdAt;
  const { rows, ...place } = await keysetPage(query, {
    parts,
    by: { key, id: mails.id },
    read: (state, reach) =>
      db
        .select({ ...LINE, key })
        .from(mails)
        .where(and(state ? eq(mails.state, state) : undefined, reach.beyond))
        .orderBy(...reach.orderBy)
        .limit(reach.limit),
  });
  const where = asked.length > 0 ? sql`where ${inArray(mails.state, asked)}` : sql``;
  const counted = await countRows(
    db,
    (limit) => sql`select 1 from ${mails} ${where} limit ${limit}`,
  );
  return { rows, ...place, ...counted };
}

/** How many mails are in each state. */
export async function outboxCounts(db: Db): Promise<Record<DeliveryState, number>> {
  const rows = await db
    .select({ state: mails.state, count: count() })
    .from(mails)
    .groupBy(mails.state);
  const known = new Map(rows.map((row) => [row.state, row.count]));
  return Object.fromEntries(
    DELIVERY_STATES.map((state) => [state, known.get(state) ?? 0]),
  ) as Record<DeliveryState, number>;
}

/** One mail with its tries, and whether its batch holds another of the same subject for the same person. */
export async function outboxMail(db: Db, mailId: string) {
  const [mail] = await db
    .select({ mail: mails, settledBy: users.name })
    .from(mails)
    .leftJoin(users, eq(users.id, mails.settledBy))
    .where(eq(mails.id, mailId));
  if (!mail) return null;
  const attempts = await db
    .select()
    .from(mailAttempts)
    .where(eq(mailAttempts.mailId, mailId))
    .orderBy(desc(mailAttempts.no));
  return { ...mail, attempts, twins: await twinsOf(db, mail.mail) };
}

/** Mails of one batch to one address with one subject: about a third of their readers act on the first alone. */
async function twinsOf(db: Db, mail: typeof mails.$inferSelect): Promise<string[]> {
  if (mail.batch === null) return [];
  const rows = await db
    .select({ id: mails.id })
    .from(mails)
    .where(
      and(
        eq(mails.batch, mail.batch),
        eq(mails.address, mail.address),
        eq(mails.title, mail.title),
        ne(mails.id, mail.id),
      ),
    )
    .orderBy(asc(mails.id));
  return rows.map(({ id }) => id);
}
