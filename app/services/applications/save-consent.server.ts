import { and, eq, isNull } from "drizzle-orm";
import type { ConsentKind } from "#app/domain/vocabulary.ts";
import type { Database } from "#db/client.server.ts";
import { consents } from "#db/schema/applications.ts";
import { countIntroductionsOf } from "../kept/keep-deal.server.ts";
import { checkAnonymous } from "./anonymity.server.ts";
import { type Edit, openForEdit, saveEdit, withStep } from "./edit.server.ts";

/**
 * Saves the step “consent”: what is newly given or taken back is dated; nothing is overwritten. With it the anonymous
 * sentence, which stays as it is where none is given.
 *
 * @throws Refusal `invalid` on `pitch` where it names somebody, and as `openForEdit` does
 */
export async function saveConsent(
  db: Database,
  edit: Edit,
  values: { granted: ConsentKind[]; pitch?: string | null },
): Promise<number> {
  return db.write(async (tx) => {
    const whole = await openForEdit(tx, edit);
    const { applicationId } = edit;
    await checkAnonymous(tx, { applicationId, field: "pitch", text: values.pitch ?? null });
    const inForce = new Set(whole.consents.map((row) => row.kind));
    for (const kind of values.granted.filter((wanted) => !inForce.has(wanted))) {
      await tx.insert(consents).values({
        applicationId: edit.applicationId,
        kind,
        byUserId: edit.actor.userId,
        grantedAt: edit.now,
      });
    }
    const counted = inForce.has("statistics");
    if (counted !== values.granted.includes("statistics")) {
      const by = { n: counted ? (-1 as const) : (1 as const), at: edit.now };
      await countIntroductionsOf(tx, edit.applicationId, by);
    }
    for (const kind of inForce) {
      if (values.granted.includes(kind)) continue;
      await tx
        .update(consents)
        .set({ revokedAt: edit.now })
        .where(
          and(
            eq(consents.applicationId, edit.applicationId),
            eq(consents.kind, kind),
            isNull(consents.revokedAt),
          ),
        );
    }
    return saveEdit(tx, edit, {
      set: {
        ...(values.pitch === undefined ? {} : { pitch: values.pitch }),
        stepsDone: withStep(whole.application.stepsDone, "consent"),
      },
      kind: "application.consented",
      payload: { granted: values.granted },
      rematch: whole.application.state === "submitted",
    });
  });
}
