import { asc, eq, isNotNull, min } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { mails } from "#db/schema/mails.ts";
import { noticeActs } from "#db/schema/notices.ts";
import { deliverAll } from "./deliver.server.ts";

/**
 * Delivers what fell due in the past, each at its own moment, as if the post had been going all the time: for stories
 * that are told afterwards.
 */
export async function deliverPast(db: Database, { until }: { until: Date }): Promise<void> {
  for (let due = await earliest(db); due && due <= until; due = await earliest(db)) {
    const moment = due;
    await deliverAll(db, { now: () => moment });
  }
}

async function earliest(db: Database): Promise<Date | null> {
  const [act] = await db.read
    .select({ due: min(noticeActs.mailDueAt) })
    .from(noticeActs)
    .where(isNotNull(noticeActs.mailDueAt));
  const waiting = await Promise.all(
    (["draft", "ready"] as const).map((state) =>
      db.read
        .select({ due: mails.nextAt })
        .from(mails)
        .where(eq(mails.state, state))
        .orderBy(asc(mails.nextAt))
        .limit(1),
    ),
  );
  const times = [act?.due, ...waiting.map(([mail]) => mail?.due)].filter(
    (due): due is Date => due instanceof Date,
  );
  return times.length > 0 ? new Date(Math.min(...times.map((due) => due.getTime()))) : null;
}
