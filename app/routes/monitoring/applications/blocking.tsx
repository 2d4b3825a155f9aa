import type { BlockingCount } from "#app/domain/monitoring/blocking.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { BarChart } from "#app/ui/chart/bar-chart.tsx";
import { ChartFigure } from "#app/ui/chart/chart-figure.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { Section } from "#app/ui/page.tsx";

/** What stands in the way most often of all applications that nothing fits. */
export function BlockingSection({ counts }: { counts: BlockingCount[] }) {
  const { t, locale } = useLanguage();
  return (
    <Section title={t("blocking.title")} lead={t("blocking.lead")}>
      <ChartFigure
        title={t("blocking.chart")}
        heads={[t("blocking.reason"), t("blocking.count"), t("blocking.liftable")]}
        rows={counts.map(({ code, count, liftable }) => [
          t(`blocking.${code}`),
          formatNumber(count, locale),
          t(liftable ? "blocking.liftable.yes" : "blocking.liftable.no"),
        ])}
      >
        <BarChart
          bars={counts.slice(0, 8).map(({ code, count, liftable }) => ({
            key: code,
            label: t(`blocking.${code}`),
            value: count,
            shown: formatNumber(count, locale),
            tone: liftable ? "bg-accent" : "bg-edge",
          }))}
        />
      </ChartFigure>
    </Section>
  );
}
