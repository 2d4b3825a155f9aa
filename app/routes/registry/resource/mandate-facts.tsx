import type { Mandate } from "#app/domain/registry/mandate.ts";
import { lastDayOf } from "#app/domain/time.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { isMessageKey } from "#app/platform/i18n/translate.ts";
import { Chip, ChipList } from "#app/ui/chips.tsx";
import { FactList } from "#app/ui/fact-list.tsx";
import { formatDay, formatList, formatMoneyRange, formatWorkingDays } from "#app/ui/format.ts";

/** A mandate in force as it is stored. */
interface StoredMandate {
  body: Mandate;
  places: number | null;
  opensAt: Date | null;
  closesAt: Date | null;
  responseDays: number | null;
}

interface MandateFactsProps {
  mandate: StoredMandate | null;
  names: Record<string, string>;
}

/** What it accepts; what is not limited is left out. */
export function MandateFacts({ mandate, names }: MandateFactsProps) {
  const { t, locale } = useLanguage();
  if (!mandate) return <p className="text-muted">{t("resource.mandate.none")}</p>;
  const { body, places, opensAt, closesAt, responseDays } = mandate;
  const list = (names: string[]) => formatList(names, locale);
  const instruments = body.instruments.map((each) => {
    const key = `instrument.${each}`;
    return isMessageKey(key) ? t(key) : each;
  });
  return (
    <FactList
      facts={[
        {
          label: t("resource.mandate.sectors"),
          value: body.sectors.length > 0 && (
            <ChipList>
              {body.sectors.map((sector) => (
                <Chip key={sector}>{names[sector] ?? sector}</Chip>
              ))}
              {body.sectorsStrict && (
                <span className="text-xs text-muted">{t("resource.mandate.strict")}</span>
              )}
            </ChipList>
          ),
        },
        {
          label: t("resource.mandate.stages"),
          value: list(body.stages.map((stage) => t(`stage.${stage}`))),
        },
        { label: t("resource.mandate.areas"), value: list(body.areas) },
        {
          label: t("resource.mandate.ticket"),
          value: formatMoneyRange(body.ticketMinFen, body.ticketMaxFen, locale),
        },
        { label: t("resource.mandate.instruments"), value: list(instruments) },
        {
          label: t("resource.mandate.readiness"),
          value: readiness(body.readinessMin, body.readinessMax),
        },
        {
          label: t("resource.mandate.requires"),
          value: list(body.requires.map((fact) => t(`fact.${fact}`))),
        },
        { label: t("resource.mandate.places"), value: places },
        {
          label: t("resource.mandate.window"),
          value:
            (opensAt || closesAt) &&
            `${opensAt ? formatDay(opensAt) : "…"} – ${closesAt ? lastDayOf(closesAt) : "…"}`,
        },
        {
          label: t("resource.mandate.answers"),
          value: responseDays === null ? null : formatWorkingDays(responseDays, locale),
        },
      ]}
    />
  );
}

function readiness(min: number | null, max: number | null): string | null {
  if (min === null && max === null) return null;
  return `TRL ${min ?? 1}–${max ?? 9}`;
}
