import { AREA_KINDS } from "#app/domain/vocabulary.ts";
import { index, table, text, uniqueIndex } from "../dialect.ts";
import { id } from "./columns.ts";

export const areas = table(
  "areas",
  {
    id: id(),
    name: text("name").notNull(),
    kind: text("kind", { enum: AREA_KINDS }).notNull(),
    /** The name of the area it lies in. */
    parent: text("parent"),
    role: text("role"),
    /** The district that it is or lies in; its own name where it lies in none. Written by `settleDistricts`. */
    district: text("district").notNull().default(""),
  },
  (t) => [uniqueIndex("areas_name").on(t.name), index("areas_district").on(t.district)],
);
