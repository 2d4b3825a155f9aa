import { index, integer, primaryKey, table, text } from "../dialect.ts";
import { createdAt, id } from "./columns.ts";

/** What is counted. */
export const TALLY_MEASURES = ["flow", "demand", "introductions", "outcomes"] as const;
export type TallyMeasure = (typeof TALLY_MEASURES)[number];

function dimension() {
  return {
    measure: text("measure", { enum: TALLY_MEASURES }).notNull(),
    /** "" for the whole city. */
    district: text("district").notNull(),
    /** The further dimensions, told apart by spaces. */
    key: text("key").notNull(),
    /** ISO day on which it happened; "" for what stands and has no day. */
    day: text("day").notNull(),
  };
}

/** Figures that are kept: `fold-tallies` adds the deltas to them. */
export const tallies = table("tallies", { ...dimension(), n: integer("n").notNull() }, (t) => [
  primaryKey({ columns: [t.measure, t.district, t.key, t.day] }),
]);

/**
 * What acts changed in the figures and nobody has folded yet. Inserted only, so that no two acts wait for each
 * other; readers add them to the tallies.
 */
export const tallyDeltas = table(
  "tally_deltas",
  { id: id(), ...dimension(), n: integer("n").notNull(), createdAt: createdAt() },
  (t) => [index("tally_deltas_measure").on(t.measure, t.district)],
);
