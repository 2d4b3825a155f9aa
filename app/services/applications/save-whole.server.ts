import { isDeepStrictEqual } from "node:util";
import type { Need } from "#app/domain/applications/need.ts";
import type { SectorHit } from "#app/domain/sectors/types.ts";
import type { ConsentKind, Stage } from "#app/domain/vocabulary.ts";
import type { Database } from "#db/client.server.ts";
import type { ApplicationWhole } from "#db/queries/applications/application.server.ts";
import { lock } from "#db/queries/lock.server.ts";
import { settleArea } from "../registry/settle-area.server.ts";
import { checkForEdit, type Edit, openForEdit } from "./edit.server.ts";
import { saveCompany } from "./save-company.server.ts";
import { saveConsent } from "./save-consent.server.ts";
import { saveNeeds } from "./save-needs.server.ts";
import { saveSectors } from "./save-sectors.server.ts";
import { saveTechnology } from "./save-technology.server.ts";

/** What matters of every step, as one page shows it. */
interface WholeValues {
  company: Parameters<typeof saveCompany>[2];
  technology: { title: string; text: string; stage: Stage | null };
  sectors: { sectors: string[]; shown: string[] };
  needs: Need[];
  consent: { granted: ConsentKind[]; pitch: string | null };
}

/**
 * Saves the steps that differ from what is saved, in one transaction: all of them or none. A company that has said
 * nowhere where it is takes the application's area, so that staff of its district find it.
 *
 * @param suggest the classifier: text → sectors with the words that caused them
 * @returns the version that the application has afterwards
 * @throws what the steps' own services throw
 */
export async function saveWhole(
  db: Database,
  edit: Edit,
  values: WholeValues,
  suggest: (text: string) => SectorHit[],
): Promise<number> {
  const { organization } = await checkForEdit(db.read, edit);
  return db.write(async (tx) => {
    // The organization's lock comes before the application's.
    await lock(tx, { organization: organization.id, application: edit.applicationId });
    const before = savedValues(await openForEdit(tx, edit));
    let at = edit;
    async function step(changed: boolean, save: () => Promise<number>): Promise<void> {
      if (changed) at = { ...at, version: await save() };
    }
    await step(differs(before.company, values.company), () => saveCompany(db, at, values.company));
    await step(differs(before.technology, values.technology), () =>
      saveTechnology(db, at, { ...before.kept, ...values.technology }, suggest),
    );
    const { sectors, shown } = values.sectors;
    const undecided = before.suggested.some((sector) => shown.includes(sector));
    await step(undecided || differs(new Set(before.confirmed), new Set(sectors)), () =>
      saveSectors(db, at, values.sectors),
    );
    await step(differs(before.needs, values.needs), () =>
      saveNeeds(db, at, { needs: values.needs }),
    );
    const { granted, pitch } = values.consent;
    const agreed = differs(new Set(before.granted), new Set(granted));
    await step(agreed || before.pitch !== pitch, () => saveConsent(db, at, values.consent));
    const { area } = values.company;
    if (organization.area === null && area !== null) {
      await settleArea(tx, { ...edit, organizationId: organization.id, area });
    }
    return at.version;
  });
}

function differs(a: unknown, b: unknown): boolean {
  return !isDeepStrictEqual(a, b);
}

/** In the shapes that are sent. */
function savedValues({ application, needs, sectors, consents }: ApplicationWhole) {
  const { area, willingToMove, teamSize, foundedOn, title, text, stage } = application;
  const { readiness, facts } = application;
  return {
    /** What the page does not ask. */
    kept: { readiness, facts },
    company: { area, willingToMove, teamSize, foundedOn },
    technology: { title, text, stage },
    confirmed: sectors.filter(({ choice }) => choice === "confirmed").map(({ sector }) => sector),
    suggested: sectors.filter(({ choice }) => choice === "suggested").map(({ sector }) => sector),
    needs: needs.map(({ kind, amountFen, instrument, squareMetres, purpose }) => ({
      ...{ kind, amountFen, instrument, squareMetres, purpose },
    })),
    granted: consents.map(({ kind }) => kind),
    pitch: application.pitch,
  };
}
