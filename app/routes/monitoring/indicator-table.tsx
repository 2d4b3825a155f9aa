import { VERDICTS } from "#app/domain/monitoring/target-progress.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { IndicatorLine } from "#app/services/monitoring/plan-progress.server.ts";
import { type PathPoint, TargetPath } from "#app/ui/chart/target-path.tsx";
import { SectionMark } from "#app/ui/clause-card.tsx";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import { figureWords } from "#app/ui/figure-words.ts";
import { formatDay, formatNumber } from "#app/ui/format.ts";
import { RowLink } from "#app/ui/row-link.tsx";
import { VerdictPill } from "#app/ui/verdict-pill.tsx";

const YEAR_MS = 365.25 * 86_400_000;

/** The lines of one plan: figure and where it comes from, goal, way and verdict. */
export function IndicatorTable({ slug, lines }: { slug: string; lines: IndicatorLine[] }) {
  const { t, locale } = useLanguage();
  const columns: Column<IndicatorLine>[] = [
    {
      key: "indicator",
      label: t("district.target.indicator"),
      head: true,
      cell: (line) => (
        <>
          <RowLink to={indicatorPath(slug, line.name)}>{line.name}</RowLink>
          <span className="ml-1.5 font-normal">
            <SectionMark section={line.section} />
          </span>
        </>
      ),
    },
    {
      key: "value",
      label: t("district.target.value"),
      align: "end",
      cell: (line) =>
        line.latest ? (
          <>
            <span className="font-semibold whitespace-nowrap">
              {formatNumber(line.latest.value, locale)} {line.unit}
            </span>
            <span className="under">
              <Origin line={line} />
            </span>
          </>
        ) : (
          <span className="text-muted">—</span>
        ),
    },
    {
      key: "goal",
      label: t("district.target.goal"),
      align: "end",
      cell: (line) => (
        <>
          <span className="whitespace-nowrap">
            {figureWords({ ...line.goal, unit: line.unit, reference: line.reference }, locale)}
          </span>
          <span className="under">{line.goalYear ?? t("plan.targets.noYear")}</span>
        </>
      ),
    },
    {
      key: "path",
      label: t("district.target.path"),
      from: "md",
      cell: (line) => <Path line={line} />,
    },
    {
      key: "verdict",
      label: t("district.target.verdict"),
      cell: (line) => <VerdictPill verdict={line.verdict} />,
    },
  ];
  return (
    <DataTable
      caption={t("district.target.caption")}
      rows={lines}
      columns={columns}
      rowKey={(line) => line.name}
    />
  );
}

export function indicatorPath(slug: string, indicator: string): string {
  return `/district/targets/${slug}?indicator=${encodeURIComponent(indicator)}`;
}

/** Reported by staff or counted from the registry, and of which day. */
export function Origin({ line }: { line: IndicatorLine }) {
  const { t } = useLanguage();
  if (!line.latest || !line.origin) return null;
  const day = formatDay(line.latest.at);
  return line.origin.kind === "derived"
    ? t("district.target.derived", { day, measure: t(`measure.${line.origin.measure}`) })
    : t("district.target.observed", { day, source: line.origin.source });
}

function Path({ line }: { line: IndicatorLine }) {
  const { t, locale } = useLanguage();
  const seen: PathPoint[] = line.observations.map((row) => ({
    year: yearOf(row.observedAt.getTime()),
    value: row.value,
    seen: true,
  }));
  if (seen.length === 0 && line.latest) {
    seen.push({ year: yearOf(line.latest.at), value: line.latest.value, seen: true });
  }
  const planned = line.path.map(({ at, value }) => ({
    year: yearOf(at),
    value,
    seen: line.start !== null && value === line.start.value && at === line.path[0]?.at,
  }));
  const { due, value } = line.goal;
  const goal = due === null ? [] : [{ year: yearOf(due), value, seen: false }];
  const points = [...(planned.length > 0 ? planned : goal), ...seen];
  if (points.length < 2) return null;
  const label = t("district.target.path.spoken", {
    start: line.start ? formatNumber(line.start.value, locale) : "—",
    value: line.latest ? formatNumber(line.latest.value, locale) : "—",
    goal: figureWords({ ...line.goal, unit: line.unit, reference: line.reference }, locale),
  });
  return <TargetPath points={points} label={label} />;
}

/** A moment as a year with its fraction; the end of 2025 is 2026. */
function yearOf(at: number): number {
  return 1970 + at / YEAR_MS;
}

/** How verdicts are reached, in words: stated wherever they are shown. */
export function VerdictRule() {
  const { t } = useLanguage();
  return (
    <details className="print-open text-sm text-muted">
      <summary className="w-fit underline underline-offset-2 hover:text-ink">
        {t("verdict.rule")}
      </summary>
      <ul className="mt-2 grid gap-1.5">
        {VERDICTS.map((verdict) => (
          <li key={verdict} className="flex items-baseline gap-2">
            <VerdictPill verdict={verdict} />
            <span>{t(`verdict.${verdict}.rule`)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
