import type { ApplicationState } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import { formatDay, formatNumber } from "#app/ui/format.ts";
import { RowLink } from "#app/ui/row-link.tsx";
import { ApplicationPill } from "#app/ui/status-pill.tsx";

interface Row {
  id: string;
  organizationName: string;
  state: ApplicationState;
  title: string;
  submittedAt: Date | null;
  matchedAt: Date | null;
  updatedAt: Date;
  matches: number;
  deals: number;
}

/** A founder's own applications. */
export function ApplicationList({
  applications,
  several,
}: {
  applications: Row[];
  several: boolean;
}) {
  const { t, locale } = useLanguage();
  const columns: Column<Row>[] = [
    {
      key: "title",
      label: t("apply.project"),
      head: true,
      cell: (row) => (
        <>
          <RowLink
            to={row.state === "draft" ? `/applications/${row.id}/edit` : `/applications/${row.id}`}
            stretched
          >
            {row.title || t("apply.untitled")}
          </RowLink>
          {several && <span className="block font-normal text-muted">{row.organizationName}</span>}
        </>
      ),
    },
    { key: "state", label: t("apply.state"), cell: (row) => <ApplicationPill state={row.state} /> },
    {
      key: "matches",
      label: t("apply.matches"),
      align: "end",
      cell: (row) => {
        if (row.state !== "submitted") return null;
        return row.matchedAt ? formatNumber(row.matches, locale) : t("match.running.short");
      },
    },
    {
      key: "deals",
      label: t("apply.deals"),
      align: "end",
      cell: (row) => (row.state === "draft" ? null : formatNumber(row.deals, locale)),
    },
    {
      key: "updated",
      label: t("apply.updated"),
      from: "md",
      align: "end",
      cell: (row) => formatDay(row.updatedAt),
    },
  ];
  return (
    <DataTable
      caption={t("apply.desk.applications")}
      rows={applications}
      rowKey={(row) => row.id}
      columns={columns}
    />
  );
}
