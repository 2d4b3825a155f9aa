import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { jobs } from "../../schema/jobs.ts";

/** Does a re-match of this application wait its turn? One that has begun keeps no key. */
export async function isRematchWaiting(db: Db, applicationId: string): Promise<boolean> {
  const count = await db.$count(
    jobs,
    and(
      inArray(jobs.key, [`rematch-application:${applicationId}`, "rematch-all:all"]),
      eq(jobs.state, "queued"),
    ),
  );
  return count > 0;
}
