import { z } from "zod";
import { optionalCreditCode, optionalText, optionalWebsite, text } from "#app/http/fields.ts";
import { LONGEST_DESCRIPTION } from "./organization-form.tsx";

/** The facts of an organization, for registering and editing. */
export const organizationSchema = z.object({
  name: text(120, 2),
  creditCode: optionalCreditCode(),
  area: optionalText(60),
  website: optionalWebsite(),
  description: optionalText(LONGEST_DESCRIPTION).transform((value) => value ?? ""),
});
