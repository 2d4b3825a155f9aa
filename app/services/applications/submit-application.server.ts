import {
  type Completeness,
  emptySteps,
  type Missing,
  missingFor,
  type Step,
} from "#app/domain/applications/steps.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import type { ApplicationWhole } from "#db/queries/applications/application.server.ts";
import { checkAnonymous } from "./anonymity.server.ts";
import { type Edit, openForEdit, saveEdit, withStep } from "./edit.server.ts";

/** What stands between this application and its submission. */
export function missingOf(whole: ApplicationWhole): Missing[] {
  return missingFor(completenessOf(whole));
}

/** Its steps that hold nothing. */
export function emptyStepsOf(whole: ApplicationWhole): Step[] {
  return emptySteps({
    ...completenessOf(whole),
    submitted: whole.application.state === "submitted",
    documents: whole.documents.length,
    consents: whole.consents.length,
  });
}

function completenessOf(whole: ApplicationWhole): Completeness {
  return {
    ...whole.application,
    sectors: whole.sectors.filter((row) => row.choice !== "removed").map((row) => row.sector),
    needs: whole.needs,
    teaserConsent: whole.consents.some((row) => row.kind === "teaser"),
  };
}

/**
 * Submits a draft: from here on it is matched.
 *
 * @throws Refusal `not-possible` with reason `incomplete` while something is missing, `already-done`, `invalid` on
 *   `pitch` where the sentence has come to name somebody
 */
export async function submitApplication(db: Database, edit: Edit): Promise<void> {
  await db.write(async (tx) => {
    const whole = await openForEdit(tx, edit);
    if (whole.application.state === "submitted") throw new Refusal("already-done");
    if (missingOf(whole).length > 0) throw new Refusal("not-possible", { reason: "incomplete" });
    const { pitch: text } = whole.application;
    await checkAnonymous(tx, { applicationId: edit.applicationId, field: "pitch", text });
    await saveEdit(tx, edit, {
      set: {
        state: "submitted",
        submittedAt: edit.now,
        stepsDone: withStep(whole.application.stepsDone, "review"),
      },
      kind: "application.submitted",
      rematch: true,
    });
  });
}
