import { saveNeeds } from "#app/services/applications/save-needs.server.ts";
import { needsOf, needsSchema, typedNeeds } from "../need-fields.ts";
import { editForm } from "./form.ts";

export const needsForm = editForm({
  name: "needs",
  schema: needsSchema,
  saved: ({ needs }) => typedNeeds(needs),
  save: ({ db }, edit, values) => saveNeeds(db, edit, { needs: needsOf(values) }),
});
