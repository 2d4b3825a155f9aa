import { z } from "zod";
import { saveSectors } from "#app/services/applications/save-sectors.server.ts";
import { editForm } from "./form.ts";

const MOST_SECTORS = 200;

/** Keys, however many arrive. */
export const sectorKeys = z.preprocess(
  (value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string().max(80)).max(MOST_SECTORS),
);

export const sectorsForm = editForm({
  name: "sectors",
  schema: z.object({ sectors: sectorKeys }),
  saved: ({ sectors }) => ({
    sectors: sectors.filter(({ choice }) => choice !== "removed").map(({ sector }) => sector),
  }),
  save: ({ db }, edit, values) => saveSectors(db, edit, values),
});
