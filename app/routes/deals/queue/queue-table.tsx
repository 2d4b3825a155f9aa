import { useSearchParams } from "@remix-run/react";
import { turnOf } from "#app/domain/deals/turn.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { Scored } from "#app/services/matching/teaser-parts.server.ts";
import { ChipList, SectorChip } from "#app/ui/chips.tsx";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import { DueClock } from "#app/ui/due-clock.tsx";
import { formatDuration } from "#app/ui/format.ts";
import { NeedChips } from "#app/ui/need-chips.tsx";
import { RowLink } from "#app/ui/row-link.tsx";
import { ScoreBar } from "#app/ui/score-bar.tsx";
import { StatusPill } from "#app/ui/status-pill.tsx";
import type { QueueCase, QueueSort } from "#db/queries/deals/queue.server.ts";
import { CaseName } from "../case/case-name.tsx";
import { queueSearch } from "./queue-params.ts";

interface QueueTableProps {
  rows: Scored<QueueCase>[];
  sort: { by: QueueSort; dir: "asc" | "desc" };
  asOf: Date;
}

/** The queue as a table; each row is a link to its case, which keeps the place in the list. */
export function QueueTable({ rows, sort, asOf }: QueueTableProps) {
  const { t, locale } = useLanguage();
  const [params] = useSearchParams();
  const search = queueSearch(params);
  const columns: Column<Scored<QueueCase>>[] = [
    {
      key: "applicant",
      label: t("review.column.applicant"),
      head: true,
      className: "min-w-52",
      cell: (row) => (
        <RowLink to={`/review/${row.id}${search}`} stretched>
          <CaseName row={row} />
        </RowLink>
      ),
    },
    {
      key: "score",
      label: t("ui.score.today"),
      sort: "score",
      className: "min-w-36",
      cell: (row) =>
        row.score !== null && (
          <>
            <ScoreBar score={row.score} parts={row.parts} />
            {row.parts.length === 0 && <span className="under">{t("ui.score.began")}</span>}
          </>
        ),
    },
    {
      key: "needs",
      label: t("review.column.needs"),
      from: "lg",
      cell: (row) => <NeedChips needs={row.needs} most={3} />,
    },
    {
      key: "resource",
      label: t("review.column.resource"),
      className: "min-w-40",
      cell: (row) => <span className="wrap-anywhere">{row.resource.name}</span>,
    },
    {
      key: "state",
      label: t("review.column.state"),
      cell: (row) => <StatusPill state={row.state} />,
    },
    {
      key: "due",
      label: t("review.column.due"),
      sort: "due",
      cell: (row) => <Due row={row} asOf={asOf} stacked />,
    },
    {
      key: "waiting",
      label: t("review.column.waiting"),
      sort: "waiting",
      from: "xl",
      cell: (row) => (
        <span className="whitespace-nowrap text-muted">
          {formatDuration(asOf.getTime() - row.waitingSince.getTime(), locale)}
        </span>
      ),
    },
    {
      key: "assigned",
      label: t("review.column.assigned"),
      from: "xl",
      className: "whitespace-nowrap",
      cell: (row) =>
        row.assignee?.name ?? <span className="text-muted">{t("review.unassigned")}</span>,
    },
  ];
  return (
    <DataTable
      caption={t("review.title")}
      rows={rows}
      rowKey={(row) => row.id}
      columns={columns}
      sort={sort}
    />
  );
}

/** The clock runs for whose turn it is: the provider's own late answers are marked. */
export function Due({
  row,
  asOf,
  stacked,
}: {
  row: Pick<Scored<QueueCase>, "state" | "dueAt">;
  asOf: Date;
  stacked?: boolean;
}) {
  const { t } = useLanguage();
  if (turnOf(row.state) === "theirs") {
    return <span className="whitespace-nowrap text-muted">{t("review.their-turn")}</span>;
  }
  return row.dueAt && <DueClock due={row.dueAt} asOf={asOf} stacked={stacked} />;
}

/** Sectors of a case, the first few. */
export function CaseSectors({ sectors }: { sectors: Scored<QueueCase>["sectors"] }) {
  const { locale } = useLanguage();
  return (
    <ChipList more={Math.max(0, sectors.length - 3)}>
      {sectors.slice(0, 3).map((sector) => (
        <SectorChip key={sector.key} name={sector[locale]} />
      ))}
    </ChipList>
  );
}
