import { isDifference } from "#app/domain/monitoring/goal.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { IndicatorLine } from "#app/services/monitoring/plan-progress.server.ts";
import { ChartFigure } from "#app/ui/chart/chart-figure.tsx";
import { type Line, LineChart } from "#app/ui/chart/line-chart.tsx";
import { formatDay, formatNumber } from "#app/ui/format.ts";

/** The plan's way, dashed, or its goal alone, and the figures that were reported. Nothing where there is nothing to compare. */
export function IndicatorChart({ line }: { line: IndicatorLine }) {
  const { t, locale } = useLanguage();
  const { due, value } = line.goal;
  const way = line.path.length > 0 || due === null ? line.path : [{ at: due, value }];
  const planned = way.map(({ at, value }) => ({ x: at, y: value }));
  const seen = [...line.readings]
    .reverse()
    .filter((row) => row.reference === null)
    .map((row) => ({ x: row.asOf.getTime(), y: row.value }));
  if (isDifference(line.goal) || planned.length + seen.length < 2) return null;
  const number = (value: number) => formatNumber(value, locale);
  const lines: Line[] = [
    {
      key: "planned",
      label: t("district.target.planned"),
      points: planned,
      planned: true,
      stroke: "stroke-edge",
    },
    { key: "seen", label: t("district.target.seen"), points: seen },
  ].filter(({ points }) => points.length > 0);
  return (
    <div className="pt-6">
      <ChartFigure
        title={t("district.target.chart", { unit: line.unit })}
        note={t("district.target.chart.note")}
        heads={[t("district.target.day"), t("district.target.planned"), t("district.target.seen")]}
        rows={[
          ...planned.map(({ x, y }) => [formatDay(x), number(y), ""]),
          ...seen.map(({ x, y }) => [formatDay(x), "", number(y)]),
        ].sort((a, b) => ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1))}
      >
        <LineChart
          lines={lines}
          label={t("district.target.chart", { unit: line.unit })}
          showX={(x) => formatDay(x).slice(0, 7)}
          showY={number}
        />
      </ChartFigure>
    </div>
  );
}
