import { isDifference } from "#app/domain/monitoring/goal.ts";
import type { CitedPlan, StatedGoal } from "#app/domain/monitoring/indicators.ts";
import { VERDICTS } from "#app/domain/monitoring/target-progress.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { Locale } from "#app/platform/i18n/types.ts";
import type {
  IndicatorLine,
  SourcedReading,
} from "#app/services/monitoring/plan-progress.server.ts";
import { type PathPoint, TargetPath } from "#app/ui/chart/target-path.tsx";
import { SectionMark } from "#app/ui/clause-card.tsx";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import { figureWords } from "#app/ui/figure-words.ts";
import { formatDay, formatNumber } from "#app/ui/format.ts";
import { RowLink } from "#app/ui/row-link.tsx";
import { VerdictPill } from "#app/ui/verdict-pill.tsx";
import { latestWords, verdictGrounds } from "#app/ui/verdict-words.ts";

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
          <RowLink to={indicatorPath(slug, line.key)}>{line.name}</RowLink>
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
      cell: (line) => (
        <>
          {line.latest ? (
            <span className="font-semibold whitespace-nowrap">{latestWords(line, locale)}</span>
          ) : (
            <span className="text-muted">—</span>
          )}
          <span className="under">
            <Origin judged={line} />
          </span>
          <RegisteredHere line={line} />
        </>
      ),
    },
    {
      key: "goal",
      label: t("district.target.goal"),
      align: "end",
      cell: (line) => (
        <>
          <GoalWords stated={line} />
          {line.also.filter(isOther(line)).map((stated) => (
            <GoalWords key={stated.reference} stated={stated} />
          ))}
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
      cell: (line) => (
        <>
          <VerdictPill verdict={line.verdict} />
          <span className="under max-w-56">{verdictGrounds(line, locale)}</span>
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("district.target.caption")}
      rows={lines}
      columns={columns}
      rowKey={lineId}
    />
  );
}

/** A line's own mark within its plan. */
export function lineId({ key, area }: Pick<IndicatorLine, "key" | "area">): string {
  return `${key} ${area}`;
}

export function indicatorPath(slug: string, key: string): string {
  return `/district/targets/${slug}?indicator=${encodeURIComponent(key)}`;
}

/** Does it want another thing than the main goal, or say the same in other words? */
export function isOther({ reference }: StatedGoal) {
  return (stated: StatedGoal) => stated.reference !== reference;
}

function GoalWords({ stated }: { stated: StatedGoal }) {
  const { t, locale } = useLanguage();
  const { goal, unit, reference, year } = stated;
  return (
    <span className="block">
      <span className="whitespace-nowrap">{figureWords({ ...goal, unit, reference }, locale)}</span>
      <span className="under">{year ?? t("plan.targets.noYear")}</span>
    </span>
  );
}

/** Who gave the figure, of which day: staff, staff who published a count, or another plan. */
export function Origin({ judged }: { judged: { latest: SourcedReading | null } }) {
  const { t, locale } = useLanguage();
  const { latest } = judged;
  if (!latest) return null;
  const day = formatDay(latest.at);
  const { source, rule, plan } = latest;
  if (plan) {
    return t("district.target.stated", { day, plan: citedWords(plan, locale), section: source });
  }
  return rule
    ? t("district.target.published", { day, measure: t(`measure.${rule}`), source })
    : t("district.target.observed", { day, source });
}

/** A plan by its number, or its title where it has none. */
export function citedWords({ number, titleZh, titleEn }: CitedPlan, locale: Locale): string {
  return number ?? (locale === "zh" ? titleZh : titleEn);
}

/** What is registered here, beside the figure and never instead of it. */
export function RegisteredHere({ line: { partial, unit } }: { line: IndicatorLine }) {
  const { t, locale } = useLanguage();
  if (!partial) return null;
  const figure = figureWords({ value: partial.value, unit }, locale);
  return <span className="under">{t("district.target.partial", { figure })}</span>;
}

function Path({ line }: { line: IndicatorLine }) {
  const { t, locale } = useLanguage();
  if (isDifference(line.goal)) return null;
  const seen: PathPoint[] = line.readings
    .filter((row) => row.reference === null)
    .map((row) => ({ year: yearOf(row.asOf.getTime()), value: row.value, seen: true }));
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
