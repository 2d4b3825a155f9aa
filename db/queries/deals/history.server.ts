import { and, desc, eq, notInArray } from "drizzle-orm";
import { type DealEntry, readEntry } from "#app/domain/deals/history.ts";
import { FOLLOW_UPS, TALK } from "#app/domain/deals/talk.ts";
import type { Db } from "../../client.server.ts";
import { events } from "../../schema/deals.ts";

const TALKED = [...TALK, ...FOLLOW_UPS, "assigned"].map((what) => `deal.${what}`);

/** The last act on a deal, talk and assignments aside; without the words that were written with it. */
export async function lastAct(db: Db, dealId: string): Promise<DealEntry | undefined> {
  const [row] = await db
    .select()
    .from(events)
    .where(
      and(
        eq(events.subject, "deal"),
        eq(events.subjectId, dealId),
        notInArray(events.kind, TALKED),
      ),
    )
    .orderBy(desc(events.seq))
    .limit(1);
  return (row && readEntry({ ...row, audience: row.audience ?? [], body: null })) ?? undefined;
}
