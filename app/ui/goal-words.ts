import type { Goal } from "#app/domain/monitoring/goal.ts";
import { translator } from "#app/platform/i18n/translate.ts";
import type { Locale } from "#app/platform/i18n/types.ts";
import { formatNumber } from "./format.ts";

const SIGNS = { ">=": "≥ ", ">": "> ", "=": "", "<=": "≤ " } as const;

/** A goal as read in a row: "≥ 2,000 家", "2–3 家", "高于参照值". */
export function goalWords(
  goal: Pick<Goal, "comparator" | "value" | "upper">,
  unit: string,
  locale: Locale,
): string {
  const value = formatNumber(goal.value, locale);
  switch (goal.comparator) {
    case "range":
      return `${value}–${formatNumber(goal.upper ?? goal.value, locale)} ${unit}`;
    case "relative":
      return translator(locale)("goal.relative");
    default:
      return `${SIGNS[goal.comparator]}${value} ${unit}`;
  }
}
