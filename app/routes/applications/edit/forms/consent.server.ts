import { z } from "zod";
import { LONGEST_PITCH } from "#app/domain/applications/anonymity/rule.ts";
import { CONSENT_KINDS } from "#app/domain/vocabulary.ts";
import { choices, optionalText } from "#app/http/fields.ts";
import { saveConsent } from "#app/services/applications/save-consent.server.ts";
import { editForm } from "./form.ts";

export const consentForm = editForm({
  name: "consent",
  schema: z.object({ granted: choices(CONSENT_KINDS), pitch: optionalText(LONGEST_PITCH) }),
  saved: ({ application, consents }) => ({
    granted: consents.map(({ kind }) => kind),
    pitch: application.pitch,
  }),
  save: ({ db }, edit, values) => saveConsent(db, edit, values),
});
