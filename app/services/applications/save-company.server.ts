import { Refusal } from "#app/domain/refusal.ts";
import { isAhead } from "#app/domain/time.ts";
import type { Database } from "#db/client.server.ts";
import { areaExists } from "#db/queries/registry/areas.server.ts";
import { type Edit, openForEdit, saveEdit, withStep } from "./edit.server.ts";

/**
 * Saves the step “company”: where it is, how large, since when, and whether it would move.
 *
 * @param foundedOn an ISO month or year
 * @throws Refusal what `saveEdit` throws, and `invalid` on `area` or `foundedOn`
 */
export async function saveCompany(
  db: Database,
  edit: Edit,
  values: {
    area: string | null;
    willingToMove: boolean | null;
    teamSize: number | null;
    foundedOn: string | null;
  },
): Promise<number> {
  if (values.foundedOn !== null && isAhead(values.foundedOn, edit.now)) {
    throw new Refusal("invalid", { field: "foundedOn", reason: "month-ahead" });
  }
  return db.write(async (tx) => {
    const { application } = await openForEdit(tx, edit);
    if (values.area !== null && !(await areaExists(tx, values.area))) {
      throw new Refusal("invalid", { field: "area", reason: "unknown-area" });
    }
    return saveEdit(tx, edit, {
      set: { ...values, stepsDone: withStep(application.stepsDone, "company") },
      kind: "application.saved",
      payload: { step: "company" },
      rematch: application.state === "submitted",
    });
  });
}
