import { z } from "zod";
import { CONSENT_KINDS } from "#app/domain/vocabulary.ts";
import { choices } from "#app/http/fields.ts";
import { saveConsent } from "#app/services/applications/save-consent.server.ts";
import { editForm } from "./form.ts";

export const consentForm = editForm({
  name: "consent",
  schema: z.object({ granted: choices(CONSENT_KINDS) }),
  saved: ({ consents }) => ({ granted: consents.map(({ kind }) => kind) }),
  save: ({ db }, edit, values) => saveConsent(db, edit, values),
});
