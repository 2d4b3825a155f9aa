import { desc, eq } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { companyNotes } from "../../schema/companies.ts";
import { users } from "../../schema/users.ts";

/** What staff noted about a company, the latest first. For staff alone. */
export async function companyNotesOf(db: Db, organizationId: string) {
  return db
    .select({
      id: companyNotes.id,
      text: companyNotes.text,
      by: users.name,
      at: companyNotes.createdAt,
    })
    .from(companyNotes)
    .innerJoin(users, eq(users.id, companyNotes.byUserId))
    .where(eq(companyNotes.organizationId, organizationId))
    .orderBy(desc(companyNotes.createdAt), desc(companyNotes.id))
    .limit(50);
}
