import { and, eq } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { drafts } from "../../schema/drafts.ts";

/** What one person has typed in a deal's room and not sent, by box. */
export async function draftsOf(
  db: Db,
  { userId, dealId }: { userId: string; dealId: string },
): Promise<Map<string, { text: string; savedAt: Date }>> {
  const rows = await db
    .select({ box: drafts.box, text: drafts.body, savedAt: drafts.updatedAt })
    .from(drafts)
    .where(
      and(eq(drafts.userId, userId), eq(drafts.subject, "deal"), eq(drafts.subjectId, dealId)),
    );
  return new Map(rows.map(({ box, ...draft }) => [box, draft]));
}
