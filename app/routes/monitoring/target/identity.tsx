import { useLanguage } from "#app/platform/i18n/context.tsx";
import { FactList } from "#app/ui/fact-list.tsx";
import { Section } from "#app/ui/page.tsx";
import type { DefinitionRow, indicatorFile } from "#db/queries/monitoring/indicators.server.ts";

export type IndicatorFile = NonNullable<Awaited<ReturnType<typeof indicatorFile>>>;

/** What the indicator is, whatever plans call it: formula, names, and how it is counted from when. */
export function Identity({ file: { indicator, aliases, definitions } }: { file: IndicatorFile }) {
  const { t, locale } = useLanguage();
  const { numerator, denominator, nature, counts } = indicator;
  return (
    <Section title={t("district.target.identity")} lead={t("district.target.identity.lead")}>
      <FactList
        facts={[
          {
            label: t("district.target.indicator"),
            value: locale === "en" ? (indicator.nameEn ?? indicator.nameZh) : indicator.nameZh,
          },
          {
            label: t("district.target.formula"),
            value:
              numerator && denominator
                ? t("district.target.ratio", { numerator, denominator })
                : null,
          },
          {
            label: t("district.target.nature"),
            value: [
              nature && t(`indicator.nature.${nature}`),
              counts && t(`indicator.counts.${counts}`),
            ]
              .filter(Boolean)
              .join(" · "),
          },
          { label: t("district.target.names"), value: aliases.join("、") },
        ]}
      />
      {definitions.length > 0 && (
        <ul className="grid gap-2 pt-2">
          {definitions.map((definition) => (
            <Definition key={definition.id} definition={definition} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Definition({ definition }: { definition: DefinitionRow }) {
  const { t, locale } = useLanguage();
  const { validFrom: from, validTo: to, source, mark } = definition;
  const span =
    from && to
      ? t("district.target.definition.span", { from, to })
      : from
        ? t("district.target.definition.from", { from })
        : to
          ? t("district.target.definition.to", { to })
          : null;
  return (
    <li>
      {definition[locale]}
      <span className="under">
        {[span, source, t(`indicator.mark.${mark}`)].filter(Boolean).join(" · ")}
      </span>
    </li>
  );
}
