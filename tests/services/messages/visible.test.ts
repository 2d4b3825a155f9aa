import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { openDeal } from "#app/services/deals/open-deal.server.ts";
import { writeEntry } from "#app/services/deals/write-entry.server.ts";
import { deliverAll } from "#app/services/messages/deliver.server.ts";
import { events } from "#db/schema/deals.ts";
import { noticeActs, notifications } from "#db/schema/notices.ts";
import { memberships } from "#db/schema/users.ts";
import { later, tell } from "#tests/factories/notices.ts";
import { applicant, matched, NOW, openResource, provider } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { leftOf } from "#tests/setup/office.ts";

const db = testDatabase();

let dealId: string;
let founder: string;
let reviewer: string;
let house: Awaited<ReturnType<typeof provider>>;

beforeEach(async () => {
  house = await provider(db());
  const resourceId = await openResource(db(), house);
  const startup = await applicant(db());
  await matched(db(), { ...startup, resourceId });
  founder = startup.founder.userId;
  reviewer = house.reviewer.userId;
  dealId = await openDeal(db(), {
    actor: startup.founder,
    applicationId: startup.applicationId,
    resourceId,
    side: "startup",
    message: "",
    now: NOW,
  });
  await db().write((tx) => tx.delete(notifications));
});

async function mailed(): Promise<string[]> {
  await deliverAll(db(), { now: () => later(60) });
  return leftOf(db())
    .mails.map(({ to }) => to)
    .sort();
}

async function entryOf(kind: string): Promise<string> {
  const [row] = await db()
    .read.select({ id: events.id })
    .from(events)
    .where(and(eq(events.subjectId, dealId), eq(events.kind, kind)));
  if (!row) throw new Error(`No ${kind}`);
  return row.id;
}

describe("a mail about a deal", () => {
  const about = (entryId?: string) => ({
    about: { subject: "deal" as const, id: dealId, ...(entryId ? { entryId } : {}) },
    link: `/deals/${dealId}`,
  });

  test("tells what its reader may see", async () => {
    await tell(db(), [founder, reviewer], about(await entryOf("deal.interested")));
    expect(await mailed()).toHaveLength(2);
  });

  test("tells nothing of an entry that is the other side's own", async () => {
    const { actor } = { actor: house.reviewer };
    await writeEntry(db(), { box: "own", actor, dealId, text: "内部：团队偏弱", now: NOW });
    await db().write((tx) => tx.delete(notifications));
    // Whoever told the founder of it made a mistake; the mail does not repeat it.
    await tell(db(), [founder, reviewer], about(await entryOf("deal.note")));
    expect(await mailed()).toEqual([house.reviewer.email]);
  });

  test("tells nothing of an entry that is gone by then", async () => {
    await tell(db(), [founder], about("no-such-entry"));
    expect(await mailed()).toEqual([]);
    const acts = await db().read.select().from(noticeActs);
    expect(acts).toMatchObject([{ mailDueAt: null, mailId: null }]);
  });

  test("tells nothing to who has left the organization since", async () => {
    await tell(db(), [reviewer], about());
    await db().write((tx) => tx.delete(memberships).where(eq(memberships.userId, reviewer)));
    expect(await mailed()).toEqual([]);
  });
});
