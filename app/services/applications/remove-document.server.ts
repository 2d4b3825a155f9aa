import { eq } from "drizzle-orm";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { documents } from "#db/schema/applications.ts";
import { type Edit, openForEdit, saveEdit } from "./edit.server.ts";

/** Takes a document off an application; its row stays, with the date. */
export async function removeDocument(db: Database, edit: Edit, documentId: string): Promise<void> {
  await db.write(async (tx) => {
    const whole = await openForEdit(tx, edit);
    const document = whole.documents.find((row) => row.id === documentId);
    if (!document) throw new Refusal("not-found");
    await tx.update(documents).set({ removedAt: edit.now }).where(eq(documents.id, documentId));
    await saveEdit(tx, edit, {
      set: {},
      kind: "application.document-removed",
      payload: { name: document.name },
      rematch: false,
    });
  });
}
