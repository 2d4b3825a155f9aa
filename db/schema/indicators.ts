import {
  DEFINITION_MARKS,
  INDICATOR_COUNTS,
  INDICATOR_NATURES,
} from "#app/domain/plans/indicator.ts";
import { index, integer, table, text } from "../dialect.ts";
import { id } from "./columns.ts";

/** One measured thing with one identity, whatever plans call it; its area belongs to the target and the reading. */
export const indicators = table("indicators", {
  /** Of the registry of indicators, or the plan's own name for what only one plan names. */
  key: text("key").primaryKey(),
  nameZh: text("name_zh").notNull(),
  /** Null for what only one plan names: English pages keep the plan's words. */
  nameEn: text("name_en"),
  unit: text("unit").notNull(),
  nature: text("nature", { enum: INDICATOR_NATURES }),
  /** What a ratio is of, and over what. */
  numerator: text("numerator"),
  denominator: text("denominator"),
  /** Valid on the day, or all that ever were. */
  counts: text("counts", { enum: INDICATOR_COUNTS }),
});

/** Every name by which plans call an indicator. */
export const indicatorAliases = table(
  "indicator_aliases",
  {
    name: text("name").primaryKey(),
    indicator: text("indicator")
      .notNull()
      .references(() => indicators.key, { onDelete: "cascade" }),
  },
  (t) => [index("indicator_aliases_indicator").on(t.indicator)],
);

/** How an indicator is counted, from a day to a day: what it means may change while its identity stays. */
export const indicatorDefinitions = table(
  "indicator_definitions",
  {
    id: id(),
    indicator: text("indicator")
      .notNull()
      .references(() => indicators.key, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    /** ISO days; null where nobody states one. */
    validFrom: text("valid_from"),
    validTo: text("valid_to"),
    zh: text("zh").notNull(),
    en: text("en").notNull(),
    source: text("source").notNull(),
    mark: text("mark", { enum: DEFINITION_MARKS }).notNull(),
  },
  (t) => [index("indicator_definitions_indicator").on(t.indicator, t.position)],
);
