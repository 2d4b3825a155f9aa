import { eq } from "drizzle-orm";
import type { Need } from "#app/domain/applications/need.ts";
import type { Database } from "#db/client.server.ts";
import { needs } from "#db/schema/applications.ts";
import { type Edit, openForEdit, saveEdit, withStep } from "./edit.server.ts";

/** Saves the step “needs”, most wanted first: the list replaces the one before. */
export async function saveNeeds(
  db: Database,
  edit: Edit,
  values: { needs: Need[] },
): Promise<number> {
  return db.write(async (tx) => {
    const { application } = await openForEdit(tx, edit);
    await tx.delete(needs).where(eq(needs.applicationId, edit.applicationId));
    if (values.needs.length > 0) {
      await tx.insert(needs).values(
        values.needs.map((need, position) => ({
          ...need,
          applicationId: edit.applicationId,
          position,
        })),
      );
    }
    return saveEdit(tx, edit, {
      set: { stepsDone: withStep(application.stepsDone, "needs") },
      kind: "application.saved",
      payload: { step: "needs", needs: values.needs.map((need) => need.kind) },
      rematch: application.state === "submitted",
    });
  });
}
