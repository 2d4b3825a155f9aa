import type { Translate } from "#app/platform/i18n/translate.ts";
import type { Locale } from "#app/platform/i18n/types.ts";
import { formatDeadline, formatInstant, formatMoney, formatMoneyRange } from "#app/ui/format.ts";
import type { StoredMandate } from "./form-values.ts";

export interface MandateLine {
  label: string;
  value: string;
}

/** What a mandate limits, a line for each limit; empty when it accepts everybody. */
export function mandateLines(
  { body, places, fundsFen, opensAt, closesAt, responseDays }: StoredMandate,
  { t, locale, names }: { t: Translate; locale: Locale; names: Readonly<Record<string, string>> },
): MandateLine[] {
  const list = (words: string[]) => words.join(t("case.list-separator"));
  const sectors = list(body.sectors.map((key) => names[key] ?? key));
  const lines: [string, string | null][] = [
    [t("mandate.sectors"), body.sectorsStrict ? `${sectors}${t("mandate.strict")}` : sectors],
    [t("mandate.stages"), list(body.stages.map((stage) => t(`stage.${stage}`)))],
    [t("mandate.areas"), list(body.areas)],
    [t("mandate.requires"), list(body.requires.map((fact) => t(`fact.${fact}`)))],
    [t("mandate.ticket"), formatMoneyRange(body.ticketMinFen, body.ticketMaxFen, locale)],
    [
      t("mandate.instruments"),
      list(body.instruments.map((each) => t(`instrument.${each as "equity"}`))),
    ],
    [t("mandate.readiness"), range(body.readinessMin, body.readinessMax)],
    [t("mandate.opensAt"), opensAt && formatInstant(opensAt)],
    [t("mandate.closesAt"), closesAt && formatDeadline(closesAt)],
    [t("mandate.places"), places === null ? null : String(places)],
    [t("mandate.funds"), fundsFen === null ? null : formatMoney(fundsFen, locale)],
    [t("mandate.responseDays"), responseDays === null ? null : String(responseDays)],
  ];
  return lines.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

function range(low: number | null, high: number | null): string | null {
  if (low === null && high === null) return null;
  return `TRL ${low ?? 1}–${high ?? 9}`;
}
