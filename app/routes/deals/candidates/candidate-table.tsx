import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { Scored } from "#app/services/matching/teaser-parts.server.ts";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import { formatDay } from "#app/ui/format.ts";
import { NeedChips } from "#app/ui/need-chips.tsx";
import { ScoreBar, ScoreBreakdown } from "#app/ui/score-bar.tsx";
import type { Candidate } from "#db/queries/deals/candidates.server.ts";
import { InviteForm, type InviteReply } from "./invite-form.tsx";

type Row = Scored<Candidate> & {
  /** Why the district introduced it; null where it did not. */
  introduced: string | null;
};

export interface InviteAnswer {
  /** applicationId:resourceId of the row that it answers. */
  pair: string;
  reply: InviteReply;
}

interface CandidateTableProps {
  rows: Row[];
  sort: { by: "score" | "submitted"; dir: "asc" | "desc" };
  answer: InviteAnswer | null;
}

/** Startups without names: what they do, what they need, how well they fit, and the invitation. */
export function CandidateTable({ rows, sort, answer }: CandidateTableProps) {
  const { t } = useLanguage();
  const columns: Column<Row>[] = [
    {
      key: "applicant",
      label: t("review.column.applicant"),
      head: true,
      className: "min-w-64",
      cell: (row) => <Summary row={row} />,
    },
    {
      key: "score",
      label: t("ui.score.today"),
      sort: "score",
      className: "min-w-40",
      cell: (row) => <Score row={row} />,
    },
    {
      key: "needs",
      label: t("review.column.needs"),
      from: "lg",
      cell: (row) => <NeedChips needs={row.needs} most={4} />,
    },
    {
      key: "resource",
      label: t("review.column.resource"),
      cell: (row) => <span className="line-clamp-2 wrap-anywhere">{row.resource.name}</span>,
    },
    {
      key: "submitted",
      label: t("candidates.column.submitted"),
      sort: "submitted",
      from: "xl",
      className: "whitespace-nowrap text-muted",
      cell: (row) => row.submittedAt && formatDay(row.submittedAt),
    },
    {
      key: "invite",
      label: t("candidates.column.invite"),
      cell: (row) => (
        <InviteForm row={row} reply={answer?.pair === pairOf(row) ? answer.reply : null} />
      ),
    },
  ];
  return (
    <DataTable
      caption={t("candidates.title")}
      rows={rows}
      rowKey={pairOf}
      columns={columns}
      sort={sort}
    />
  );
}

function pairOf({ applicationId, resource }: Candidate): string {
  return `${applicationId}:${resource.id}`;
}

function Summary({ row }: { row: Row }) {
  const { t, locale } = useLanguage();
  const facts = [
    row.stage && t(`stage.${row.stage}`),
    row.readiness && t("case.readiness.short", { level: row.readiness }),
    row.area,
    row.willingToMove !== null && t(`case.move.${row.willingToMove}`),
  ];
  return (
    <span className="grid gap-0.5">
      <span>
        {row.sectors
          .slice(0, 2)
          .map((sector) => sector[locale])
          .join(t("case.list-separator")) || t("review.anonymous")}
      </span>
      {row.introduced && (
        <span className="text-xs font-normal wrap-anywhere">
          <span className="font-semibold text-accent-strong">{t("lever.introduced")}</span>{" "}
          {row.introduced}
        </span>
      )}
      {row.pitch && <span className="text-xs font-normal wrap-anywhere">{row.pitch}</span>}
      <span className="text-xs font-normal text-muted">{facts.filter(Boolean).join(" · ")}</span>
    </span>
  );
}

function Score({ row }: { row: Row }) {
  const { t } = useLanguage();
  return (
    <div className="grid gap-1">
      <ScoreBar score={row.score} parts={row.parts} />
      <details className="no-print">
        <summary className="cursor-pointer text-xs leading-6 text-muted hover:text-ink">
          {t("candidates.why")}
        </summary>
        <ScoreBreakdown score={row.score} parts={row.parts} className="max-w-56 py-2" />
      </details>
    </div>
  );
}
