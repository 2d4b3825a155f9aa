import { checkForm } from "./check.server.ts";
import { companyForm } from "./company.server.ts";
import { consentForm } from "./consent.server.ts";
import type { EditForm } from "./form.ts";
import { needsForm } from "./needs.server.ts";
import { sectorsForm } from "./sectors.server.ts";
import { technologyForm } from "./technology.server.ts";

/** Every form of an application that saves itself in the background. */
const FORMS: readonly EditForm[] = [
  companyForm,
  technologyForm,
  sectorsForm,
  needsForm,
  consentForm,
  checkForm,
];

export function formNamed(name: string | undefined): EditForm | undefined {
  return FORMS.find((form) => form.name === name);
}
