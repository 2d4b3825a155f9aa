import { eq } from "drizzle-orm";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { applicationSectors } from "#db/schema/applications.ts";
import { sectors } from "#db/schema/plans.ts";
import { type Edit, openForEdit, saveEdit, withStep } from "./edit.server.ts";

/** An added sector that the text does not speak of starts from this score. */
const ADDED_SCORE = 0.5;

/**
 * Saves the step “sectors”: those named are confirmed, suggestions that are not named count as removed. What the form
 * did not show, because the text found it meanwhile, stays suggested.
 *
 * @param values.shown the sectors that the form offered; all that are known unless given
 * @throws Refusal `invalid` on `sectors` for a key that is not in the taxonomy
 */
export async function saveSectors(
  db: Database,
  edit: Edit,
  values: { sectors: string[]; shown?: string[] },
): Promise<number> {
  return db.write(async (tx) => {
    const whole = await openForEdit(tx, edit);
    const keys = new Set(
      (await tx.select({ key: sectors.key }).from(sectors)).map((row) => row.key),
    );
    const wanted = new Set(values.sectors);
    for (const key of wanted) {
      if (!keys.has(key))
        throw new Refusal("invalid", { field: "sectors", reason: "unknown-sector" });
    }
    const shown = values.shown && new Set(values.shown);
    const known = new Map(whole.sectors.map((row) => [row.sector, row]));
    await tx
      .delete(applicationSectors)
      .where(eq(applicationSectors.applicationId, edit.applicationId));
    for (const key of new Set([...known.keys(), ...wanted])) {
      const before = known.get(key);
      const unseen = before?.choice === "suggested" && shown !== undefined && !shown.has(key);
      if (!wanted.has(key) && (!before || before.terms.length === 0)) continue;
      await tx.insert(applicationSectors).values({
        applicationId: edit.applicationId,
        sector: key,
        score: before?.score ?? ADDED_SCORE,
        terms: before?.terms ?? [],
        choice: wanted.has(key) ? "confirmed" : unseen ? "suggested" : "removed",
      });
    }
    return saveEdit(tx, edit, {
      set: { stepsDone: withStep(whole.application.stepsDone, "sectors") },
      kind: "application.saved",
      payload: { step: "sectors", sectors: [...wanted] },
      rematch: whole.application.state === "submitted",
    });
  });
}
