import type { Comparator } from "#app/domain/vocabulary.ts";
import { translator } from "#app/platform/i18n/translate.ts";
import type { Locale } from "#app/platform/i18n/types.ts";
import { formatNumber } from "./format.ts";

interface StatedFigure {
  value: number;
  comparator?: Comparator | undefined;
  upper?: number | null | undefined;
  unit: string;
}

const SIGNS: Partial<Record<Comparator, string>> = { ">=": "≥ ", ">": "> ", "<=": "≤ " };

/** A figure as a plan states it: "≥ 2,000 家", "2–3 家", "6.8%". Units are the plan's own. */
export function figureWords(figure: StatedFigure, locale: Locale): string {
  const t = translator(locale);
  const number = (value: number) => formatNumber(value, locale, 4);
  if (figure.comparator === "relative") {
    // The unit names a level to be above (全市平均水平), or the indicator itself says what it is compared with.
    if (figure.unit.endsWith("水平")) return t("plan.comparator.above", { level: figure.unit });
    if (figure.value === 0) return t("plan.comparator.aboveAverage");
  }
  const value =
    figure.comparator === "range" && figure.upper !== null && figure.upper !== undefined
      ? t("plan.comparator.range", { from: number(figure.value), to: number(figure.upper) })
      : `${SIGNS[figure.comparator ?? "="] ?? ""}${number(figure.value)}`;
  return withUnit(value, figure.unit);
}

function withUnit(value: string, unit: string): string {
  if (unit === "") return value;
  return unit.startsWith("%") || unit.startsWith("‰") ? `${value}${unit}` : `${value} ${unit}`;
}
