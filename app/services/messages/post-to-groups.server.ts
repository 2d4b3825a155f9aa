import { and, eq, gt } from "drizzle-orm";
import { afterQuiet, BUNDLE_MS, USUAL_HOURS } from "#app/domain/messages/hours.ts";
import { foremost, type NoticeKind, noticeKind } from "#app/domain/messages/kinds.ts";
import type { Db } from "#db/client.server.ts";
import { robotPosts, robots } from "#db/schema/robots.ts";

/** What of an act a group may read: the resource, which is public. Neither companies nor words. */
const TOLD = ["resource"];

/**
 * Writes down what the groups of an organization are told of an act on a deal, in the act's transaction. Acts of a
 * minute on one deal are one post.
 */
export async function postToGroups(
  tx: Db,
  act: {
    organizationId: string;
    kind: NoticeKind;
    values: Record<string, string | number>;
    link: string;
    dealId: string;
    at: Date;
  },
): Promise<void> {
  const { organizationId, kind, link, dealId, at } = act;
  const values = Object.fromEntries(
    Object.entries(act.values).filter(([name]) => TOLD.includes(name)),
  );
  const groups = await tx
    .select({ id: robots.id })
    .from(robots)
    .where(eq(robots.organizationId, organizationId));
  for (const { id } of groups) {
    const [waiting] = await tx
      .select()
      .from(robotPosts)
      .where(
        and(
          eq(robotPosts.robotId, id),
          eq(robotPosts.subjectId, dealId),
          eq(robotPosts.state, "ready"),
          eq(robotPosts.attempts, 0),
          gt(robotPosts.nextAt, at),
        ),
      )
      .limit(1);
    if (!waiting) {
      const nextAt = new Date(afterQuiet(at.getTime() + BUNDLE_MS, USUAL_HOURS));
      await tx
        .insert(robotPosts)
        .values({ robotId: id, kind, values, link, subjectId: dealId, nextAt, createdAt: at });
      continue;
    }
    const shown = foremost(noticeKind(waiting.kind), kind) === kind ? { kind, values, link } : {};
    await tx
      .update(robotPosts)
      .set({ ...shown, acts: waiting.acts + 1 })
      .where(eq(robotPosts.id, waiting.id));
  }
}
