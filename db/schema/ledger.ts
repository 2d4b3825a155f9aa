import { LEDGER_KINDS, LEDGER_UNITS } from "#app/domain/vocabulary.ts";
import { index, instant, money, primaryKey, table, text } from "../dialect.ts";
import { id } from "./columns.ts";
import { resources } from "./resources.ts";

/** Whose acts take from a resource. */
const LEDGER_SUBJECTS = ["deal"] as const;

/**
 * Append-only: what each act took of a resource or gave back, in places, fen or minutes. What a subject holds is the
 * sum of its lines; `agree` and `consume` say what becomes of it and carry 0, or the difference to what was held.
 */
export const ledger = table(
  "ledger",
  {
    id: id(),
    resourceId: text("resource_id")
      .notNull()
      .references(() => resources.id, { onDelete: "cascade" }),
    unit: text("unit", { enum: LEDGER_UNITS }).notNull(),
    subject: text("subject", { enum: LEDGER_SUBJECTS }).notNull(),
    subjectId: text("subject_id").notNull(),
    delta: money("delta").notNull(),
    kind: text("kind", { enum: LEDGER_KINDS }).notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    index("ledger_resource").on(t.resourceId, t.unit),
    index("ledger_subject").on(t.subject, t.subjectId),
  ],
);

/** What is taken of a resource: the sum of its lines in the ledger, and the row that whoever takes more locks first. */
export const balances = table(
  "balances",
  {
    resourceId: text("resource_id")
      .notNull()
      .references(() => resources.id, { onDelete: "cascade" }),
    unit: text("unit", { enum: LEDGER_UNITS }).notNull(),
    taken: money("taken").notNull(),
  },
  (t) => [primaryKey({ columns: [t.resourceId, t.unit] })],
);
