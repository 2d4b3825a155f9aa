import { asc, desc, eq } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { robotPosts, robots } from "../../schema/robots.ts";

/** The robots of an organization, without their addresses, each with what became of its last post. */
export async function robotsOf(db: Db, organizationId: string) {
  const rows = await db
    .select({
      id: robots.id,
      vendor: robots.vendor,
      hint: robots.hint,
      createdAt: robots.createdAt,
    })
    .from(robots)
    .where(eq(robots.organizationId, organizationId))
    .orderBy(asc(robots.createdAt), asc(robots.id));
  return Promise.all(rows.map(async (row) => ({ ...row, last: await lastPost(db, row.id) })));
}

async function lastPost(db: Db, robotId: string) {
  const [post] = await db
    .select({ state: robotPosts.state, at: robotPosts.createdAt, words: robotPosts.lastWords })
    .from(robotPosts)
    .where(eq(robotPosts.robotId, robotId))
    .orderBy(desc(robotPosts.createdAt))
    .limit(1);
  return post ?? null;
}
