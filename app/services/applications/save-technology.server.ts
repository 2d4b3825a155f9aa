import { classifiedText } from "#app/domain/applications/draft/read-draft.ts";
import type { SectorHit } from "#app/domain/sectors/types.ts";
import type { Fact, Stage } from "#app/domain/vocabulary.ts";
import type { Database } from "#db/client.server.ts";
import { type Edit, openForEdit, saveEdit, withStep } from "./edit.server.ts";
import { suggestSectors } from "./suggest-sectors.server.ts";

/**
 * Saves the step “technology” and suggests sectors from the text. What the founder confirmed or removed
 * by hand stays as they left it.
 *
 * @param suggest the classifier: text → sectors with the words that caused them
 */
export async function saveTechnology(
  db: Database,
  edit: Edit,
  values: {
    title: string;
    text: string;
    stage: Stage | null;
    readiness: number | null;
    facts: Partial<Record<Fact, boolean>>;
  },
  suggest: (text: string) => SectorHit[],
): Promise<number> {
  const hits = suggest(classifiedText(values));
  return db.write(async (tx) => {
    const whole = await openForEdit(tx, edit);
    await suggestSectors(tx, whole, hits);
    return saveEdit(tx, edit, {
      set: {
        ...values,
        stepsDone: withStep(whole.application.stepsDone, "technology"),
      },
      kind: "application.saved",
      payload: { step: "technology" },
      rematch: whole.application.state === "submitted",
    });
  });
}
