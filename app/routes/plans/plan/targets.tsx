import { useLanguage } from "#app/platform/i18n/context.tsx";
import { type PathPoint, TargetPath } from "#app/ui/chart/target-path.tsx";
import { SectionMark } from "#app/ui/clause-card.tsx";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import { figureWords } from "#app/ui/figure-words.ts";
import type { TargetRow } from "#db/queries/plans/plan.server.ts";

interface IndicatorRow {
  name: string;
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
      cell: ({ name, figures }) => <Indicator name={name} notes={notesOf(figures)} />,
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
      <DataTable caption={caption} rows={rows} columns={columns} rowKey={({ name }) => name} />
      {paths && <p className="text-xs text-muted">{t("plan.targets.seen")}</p>}
    </>
  );
}

function Indicator({ name, notes }: { name: string; notes: string[] }) {
  return (
    <>
      {name}
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
      label={t("plan.targets.pathSpoken", { indicator: row.name, figures })}
    />
  );
}

/** Rows in the order in which the plan first speaks of them; figures by year, undated last. */
function byIndicator(targets: TargetRow[]): IndicatorRow[] {
  const rows = new Map<string, TargetRow[]>();
  for (const target of targets) {
    const known = rows.get(target.indicator);
    if (known) known.push(target);
    else rows.set(target.indicator, [target]);
  }
  return [...rows].map(([name, figures]) => ({
    name,
    figures: figures.sort((a, b) => (a.year ?? 9999) - (b.year ?? 9999)),
  }));
}

/** Figures of one unit that have a year; a relative one has no height. */
function pathOf(figures: TargetRow[]): PathPoint[] {
  const unit = figures[0]?.unit;
  return figures.flatMap(({ year, value, kind, comparator, unit: own }) =>
    year === null || comparator === "relative" || own !== unit
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
