import { isDifference } from "#app/domain/monitoring/goal.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { type PathPoint, TargetPath } from "#app/ui/chart/target-path.tsx";
import { SectionMark } from "#app/ui/clause-card.tsx";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import { figureWords } from "#app/ui/figure-words.ts";
import type { TargetRow } from "#db/queries/plans/plan.server.ts";

interface IndicatorRow {
  id: string;
  /** Every name by which the plan calls it, the first first. */
  names: string[];
  figures: TargetRow[];
}

/** The plan's figures, a row an indicator, with the way from baseline to goal where it states both. */
export function Targets({ targets }: { targets: TargetRow[] }) {
  const { t } = useLanguage();
  if (targets.length === 0) return null;
  const rows = byIndicator(targets);
  const aimed = rows.filter(isAimedAt);
  const reported = rows.filter((row) => !isAimedAt(row));
  return (
    <>
      {aimed.length > 0 && <IndicatorTable rows={aimed} caption={t("plan.targets")} />}
      {reported.length > 0 && (
        <details className="print-open" open={aimed.length === 0}>
          <summary className="w-fit text-muted underline decoration-line underline-offset-4 hover:text-ink">
            {t("plan.targets.reported", { count: reported.length })}
          </summary>
          <div className="pt-2">
            <IndicatorTable rows={reported} caption={t("plan.targets.reportedTitle")} />
          </div>
        </details>
      )}
    </>
  );
}

/** Does the plan want something of it, as against only reporting a figure? */
function isAimedAt({ figures }: IndicatorRow): boolean {
  return figures.some(({ kind }) => kind === "target" || kind === "annual");
}

function IndicatorTable({ rows, caption }: { rows: IndicatorRow[]; caption: string }) {
  const { t } = useLanguage();
  const paths = rows.some(({ figures }) => pathOf(figures).length > 1);
  const columns: Column<IndicatorRow>[] = [
    {
      key: "indicator",
      label: t("plan.targets.indicator"),
      head: true,
      cell: ({ names, figures }) => <Indicator names={names} notes={notesOf(figures)} />,
      className: "sm:w-2/5",
    },
    {
      key: "figures",
      label: t("plan.targets.figures"),
      cell: ({ figures }) => <Figures figures={figures} />,
      bare: true,
    },
    ...(paths
      ? [
          {
            key: "path",
            label: t("plan.targets.path"),
            cell: (row: IndicatorRow) => <Path row={row} />,
            from: "md",
          } as const,
        ]
      : []),
    {
      key: "section",
      label: t("plan.targets.section"),
      cell: ({ figures }) => <SectionMark section={sectionsOf(figures)} />,
      align: "end",
    },
  ];
  return (
    <>
      <DataTable caption={caption} rows={rows} columns={columns} rowKey={({ id }) => id} />
      {paths && <p className="text-xs text-muted">{t("plan.targets.seen")}</p>}
    </>
  );
}

function Indicator({ names, notes }: { names: string[]; notes: string[] }) {
  const { t } = useLanguage();
  const [name, ...others] = names;
  return (
    <>
      {name}
      {others.length > 0 && (
        <span className="block text-xs font-normal text-muted">
          {t("plan.targets.alsoCalled", { names: others.join("、") })}
        </span>
      )}
      {notes.map((note) => (
        <span key={note} className="block text-xs font-normal text-muted">
          {note}
        </span>
      ))}
    </>
  );
}

function Figures({ figures }: { figures: TargetRow[] }) {
  const { t, locale } = useLanguage();
  return (
    <ul className="grid gap-0.5">
      {figures.map((figure) => (
        <li key={figure.id} className="flex flex-wrap items-baseline gap-x-2">
          <span className="w-9 text-muted tabular-nums">{figure.year ?? "—"}</span>
          <span className={figure.kind === "target" ? "font-semibold" : undefined}>
            {figureWords(figure, locale)}
          </span>
          <span className="text-xs text-muted">{t(`target.${figure.kind}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function Path({ row }: { row: IndicatorRow }) {
  const { t, locale } = useLanguage();
  const points = pathOf(row.figures);
  if (points.length < 2) return null;
  const words = row.figures
    .filter(({ year }) => year !== null)
    .map((figure) => `${figure.year} ${figureWords(figure, locale)}`);
  const figures = words.join(", ");
  return (
    <TargetPath
      points={points}
      label={t("plan.targets.pathSpoken", { indicator: row.names[0] ?? "", figures })}
    />
  );
}

/**
 * Rows in the order in which the plan first speaks of them, one for each indicator and area whatever the plan calls
 * it; figures by year, undated last, and each once though text and table both state it.
 */
function byIndicator(targets: TargetRow[]): IndicatorRow[] {
  const rows = new Map<string, TargetRow[]>();
  for (const target of targets) {
    const id = `${target.indicatorKey} ${target.area}`;
    const known = rows.get(id);
    if (known) known.push(target);
    else rows.set(id, [target]);
  }
  return [...rows].map(([id, figures]) => ({
    id,
    names: [...new Set(figures.map(({ indicator }) => indicator))],
    figures: figures
      .filter((figure, i) => figures.findIndex((other) => isAlike(other, figure)) === i)
      .sort((a, b) => (a.year ?? 9999) - (b.year ?? 9999)),
  }));
}

/** Do two places of a plan say the same? */
function isAlike(a: TargetRow, b: TargetRow): boolean {
  const goal = ({ kind }: TargetRow) => kind === "target" || kind === "annual";
  return (
    goal(a) === goal(b) &&
    a.comparator === b.comparator &&
    a.value === b.value &&
    a.upper === b.upper &&
    a.unit === b.unit &&
    a.year === b.year
  );
}

/** Figures of one unit that have a year; a relative one has no height. */
function pathOf(figures: TargetRow[]): PathPoint[] {
  const unit = figures[0]?.unit;
  return figures.flatMap(({ year, value, kind, comparator, unit: own }) =>
    year === null || isDifference({ comparator }) || own !== unit
      ? []
      : [{ year, value, seen: kind === "baseline" || kind === "achievement" }],
  );
}

function notesOf(figures: TargetRow[]): string[] {
  return [...new Set(figures.flatMap(({ note }) => (note ? [note] : [])))];
}

function sectionsOf(figures: TargetRow[]): string {
  return [...new Set(figures.map(({ section }) => section))].join("、");
}
