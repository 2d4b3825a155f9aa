import { MEASURES } from "#app/domain/monitoring/derived.ts";
import { READING_AUDIENCES } from "#app/domain/plans/indicator.ts";
import { index, instant, real, table, text } from "../dialect.ts";
import { createdAt, id } from "./columns.ts";
import { indicators } from "./indicators.ts";
import { plans } from "./plans.ts";
import { users } from "./users.ts";

/**
 * What an indicator stood at in an area as of a day: reported with a source, or a count that staff published with the
 * rule it follows. Nothing is overwritten. What plans themselves state stands in `targets`.
 */
export const readings = table(
  "readings",
  {
    id: id(),
    indicator: text("indicator")
      .notNull()
      .references(() => indicators.key),
    area: text("area").notNull(),
    value: real("value").notNull(),
    unit: text("unit").notNull(),
    /** The value is the difference to this ("全市平均水平"); null for a plain figure. */
    reference: text("reference"),
    asOf: instant("as_of").notNull(),
    source: text("source").notNull(),
    /** The count that was published; null for what somebody reported. */
    rule: text("rule", { enum: MEASURES }),
    audience: text("audience", { enum: READING_AUDIENCES }).notNull().default("district"),
    /** The plan on whose page it was given. */
    plan: text("plan").references(() => plans.slug),
    byUserId: text("by_user_id").references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [index("readings_indicator").on(t.indicator, t.area, t.asOf)],
);
