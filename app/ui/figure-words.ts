import type { Comparator } from "#app/domain/vocabulary.ts";
import { translator } from "#app/platform/i18n/translate.ts";
import type { Locale } from "#app/platform/i18n/types.ts";
import { formatNumber } from "./format.ts";

interface StatedFigure {
  value: number;
  comparator?: Comparator | undefined;
  upper?: number | null | undefined;
  unit: string;
  reference?: string | null | undefined;
}

const SIGNS: Partial<Record<Comparator, string>> = { ">=": "≥ ", ">": "> ", "<=": "≤ ", "<": "< " };

/** A figure as a plan states it: "≥ 2,000 家", "2–3 家", "6.8%". Units are the plan's own. */
export function figureWords(figure: StatedFigure, locale: Locale): string {
  const t = translator(locale);
  const number = (value: number) => formatNumber(value, locale, 4);
  const { comparator = "=", upper, reference } = figure;
  if (comparator === "relative") {
    return reference
      ? t("plan.comparator.above", { level: reference })
      : t("plan.comparator.aboveAverage");
  }
  if (comparator === "rising") return t("plan.comparator.rising");
  const from = number(figure.value);
  if (comparator === "about" || comparator === "nearly") {
    return t(`plan.comparator.${comparator}`, { figure: withUnit(from, figure.unit) });
  }
  const value =
    upper !== null && upper !== undefined
      ? t("plan.comparator.range", { from, to: number(upper) })
      : `${SIGNS[comparator] ?? ""}${from}`;
  return withUnit(value, figure.unit);
}

function withUnit(value: string, unit: string): string {
  if (unit === "") return value;
  return unit.startsWith("%") || unit.startsWith("‰") ? `${value}${unit}` : `${value} ${unit}`;
}
