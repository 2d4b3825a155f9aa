import { saveWhole } from "#app/services/applications/save-whole.server.ts";
import { classifyText } from "#app/services/sectors/classifier.server.ts";
import { needsOf, needsSchema } from "../need-fields.ts";
import { technologySchema } from "../technology-schema.ts";
import { companyFields, companyForm } from "./company.server.ts";
import { consentForm } from "./consent.server.ts";
import { editForm } from "./form.ts";
import { needsForm } from "./needs.server.ts";
import { sectorKeys, sectorsForm } from "./sectors.server.ts";

const { title, text, stage } = technologySchema.shape;

/** What matters of all steps on one page. */
export const checkForm = editForm({
  name: "check",
  schema: companyFields
    .extend({ title, text, stage, sectors: sectorKeys, shown: sectorKeys })
    .extend(needsSchema.shape)
    .extend(consentForm.schema.shape),
  saved(whole) {
    const { title, text, stage } = whole.application;
    return {
      ...companyForm.saved(whole),
      ...{ title, text, stage },
      ...sectorsForm.saved(whole),
      shown: whole.sectors.map(({ sector }) => sector),
      ...needsForm.saved(whole),
      ...consentForm.saved(whole),
    };
  },
  save({ db }, edit, values) {
    const { area, willingToMove, teamSize, foundedOn, title, text, stage } = values;
    const { sectors, shown, granted, pitch } = values;
    const whole = {
      company: { area, willingToMove, teamSize, foundedOn },
      technology: { title, text, stage },
      sectors: { sectors, shown },
      needs: needsOf(values),
      consent: { granted, pitch },
    };
    return saveWhole(db, edit, whole, classifyText);
  },
});
