import type { Mandate } from "#app/domain/registry/mandate.ts";
import { minuteValue } from "#app/http/shanghai-time.ts";
import type { Translate } from "#app/platform/i18n/translate.ts";
import { wanOf } from "#app/ui/money-input.tsx";

/** A mandate as it is stored. */
export interface StoredMandate {
  body: Mandate;
  places: number | null;
  fundsFen: number | null;
  opensAt: Date | null;
  closesAt: Date | null;
  responseDays: number | null;
}

/** A stored mandate as the form shows it. */
export function mandateFormValues({
  body,
  places,
  fundsFen,
  opensAt,
  closesAt,
  responseDays,
}: StoredMandate): Record<string, string | string[]> {
  const { sectors, stages, areas, requires, instruments } = body;
  return {
    sectors,
    stages,
    areas,
    requires,
    instruments,
    sectorsStrict: body.sectorsStrict ? "on" : "",
    ticketMin: wanOf(body.ticketMinFen),
    ticketMax: wanOf(body.ticketMaxFen),
    readinessMin: String(body.readinessMin ?? ""),
    readinessMax: String(body.readinessMax ?? ""),
    opensAt: minuteValue(opensAt),
    closesAt: minuteValue(closesAt),
    places: String(places ?? ""),
    funds: wanOf(fundsFen),
    responseDays: String(responseDays ?? ""),
  };
}

const FIELDS = [
  "sectors",
  "sectorsStrict",
  "stages",
  "areas",
  "requires",
  "ticketMin",
  "ticketMax",
  "instruments",
  "readinessMin",
  "readinessMax",
  "opensAt",
  "closesAt",
  "places",
  "funds",
  "responseDays",
] as const;

export function mandateLabels(t: Translate): Record<(typeof FIELDS)[number], string> {
  const labels = FIELDS.map((field) => [field, t(`mandate.${field}`)] as const);
  return Object.fromEntries(labels) as Record<(typeof FIELDS)[number], string>;
}
