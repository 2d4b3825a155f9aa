import { and, asc, eq, lt, lte, or, sql } from "drizzle-orm";
import { afterFailure } from "#app/domain/messages/retry.ts";
import { translator } from "#app/platform/i18n/translate.ts";
import { NotDelivered } from "#app/platform/mail/transport.ts";
import { noticeWords } from "#app/platform/notice-words.ts";
import type { Database } from "#db/client.server.ts";
import { robotPosts, robots } from "#db/schema/robots.ts";
import { officeOf } from "./office.server.ts";

const CLAIM_MS = 60_000;
const AT_ONCE = 20;

type Post = typeof robotPosts.$inferSelect;

/**
 * Posts what groups are due to be told. As with mails a post is being sent before it leaves, and one of which nobody
 * knows whether it came is not sent again: in a group nothing is worse than the same line twice.
 *
 * @returns how many were due
 */
export async function deliverPosts(db: Database, { now }: { now: () => Date }): Promise<number> {
  const at = now();
  const isDue = or(
    and(eq(robotPosts.state, "ready"), lte(robotPosts.nextAt, at)),
    and(eq(robotPosts.state, "transmitting"), lt(robotPosts.claimedUntil, at)),
  );
  const due = await db.read
    .select()
    .from(robotPosts)
    .where(isDue)
    .orderBy(asc(robotPosts.nextAt))
    .limit(AT_ONCE);
  for (const post of due) await deliverOne(db, { post, now });
  return due.length;
}

async function deliverOne(
  db: Database,
  { post, now }: { post: Post; now: () => Date },
): Promise<void> {
  if (post.state === "transmitting") {
    await advance(db, { post, set: { state: "uncertain", claimedUntil: null } });
    return;
  }
  const attempts = post.attempts + 1;
  const claimedUntil = new Date(now().getTime() + CLAIM_MS);
  const fence = post.fence + 1;
  const taken = await advance(db, {
    post,
    set: { state: "transmitting", attempts, claimedUntil, fence },
  });
  if (!taken) return;
  const end = await handOver(db, post);
  const at = now();
  const next = end ? afterFailure(end, { attempts, at: at.getTime() }) : { state: "sent" as const };
  await advance(db, {
    post: { ...post, fence, state: "transmitting" },
    set: {
      state: next.state,
      claimedUntil: null,
      lastWords: end?.message.slice(0, 200) ?? null,
      ...("nextAt" in next ? { nextAt: new Date(next.nextAt) } : {}),
      ...(next.state === "sent" ? { sentAt: at } : {}),
    },
  });
}

/** @returns why it did not arrive, or null when it did */
async function handOver(db: Database, post: Post): Promise<NotDelivered | null> {
  const { robots: transport, keys, publicUrl } = officeOf(db);
  const [robot] = await db.read.select().from(robots).where(eq(robots.id, post.robotId));
  if (!robot) return new NotDelivered("The robot is gone", { code: 550, certain: true });
  try {
    await transport.post({
      vendor: robot.vendor,
      address: keys.open("robot-address", robot.sealedAddress),
      post: { text: noticeWords(post, translator(robot.locale)), url: publicUrl + post.link },
    });
    return null;
  } catch (error) {
    if (error instanceof NotDelivered) return error;
    throw error;
  }
}

/** Changes a post as long as nobody else has: by the state and the number that were read. */
async function advance(
  db: Database,
  { post, set }: { post: Post; set: Partial<typeof robotPosts.$inferInsert> },
): Promise<boolean> {
  const same = and(
    eq(robotPosts.id, post.id),
    eq(robotPosts.state, post.state),
    sql`${robotPosts.fence} = ${post.fence}`,
  );
  const rows = await db.write((tx) =>
    tx.update(robotPosts).set(set).where(same).returning({ id: robotPosts.id }),
  );
  return rows.length > 0;
}
