import { useLanguage } from "#app/platform/i18n/context.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import { formatDeadline, formatInstant, formatPercent } from "#app/ui/format.ts";
import { RowLink } from "#app/ui/row-link.tsx";
import { ResourcePill } from "#app/ui/status-pill.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import type { OwnResource } from "./load-own.server.ts";

interface OwnTableProps {
  name: string;
  rows: OwnResource[];
  asOf: Date;
}

/** An organization's resources: state, places, window, what waits, and how dependably it answers. */
export function OwnTable({ name, rows, asOf }: OwnTableProps) {
  const { t, locale } = useLanguage();
  const columns: Column<OwnResource>[] = [
    {
      key: "resource",
      label: t("provider.column.resource"),
      head: true,
      className: "min-w-52",
      cell: (row) => (
        <span className="grid gap-0.5">
          <RowLink to={`/resources/${row.id}`}>{row.name}</RowLink>
          <span className="text-xs font-normal text-muted">
            {[t(`kind.${row.kind}`), row.area].filter(Boolean).join(" · ")}
          </span>
        </span>
      ),
    },
    {
      key: "state",
      label: t("provider.column.state"),
      cell: (row) => <ResourcePill state={row.state} awaiting={row.awaiting} />,
    },
    {
      key: "waiting",
      label: t("provider.column.deals"),
      align: "end",
      cell: (row) =>
        row.waiting > 0 && !row.awaiting ? (
          <TextLink to={`/review?resource=${row.id}`}>{row.waiting}</TextLink>
        ) : (
          <span className="text-muted">0</span>
        ),
    },
    {
      key: "places",
      label: t("provider.column.places"),
      className: "whitespace-nowrap",
      cell: (row) =>
        row.places === null ? (
          <span className="text-muted">{t("provider.places.unlimited")}</span>
        ) : (
          t("provider.places", { free: row.free ?? 0, places: row.places })
        ),
    },
    {
      key: "window",
      label: t("provider.column.window"),
      from: "lg",
      cell: (row) => <Window row={row} asOf={asOf} />,
    },
    {
      key: "answers",
      label: t("provider.column.answers"),
      from: "lg",
      className: "whitespace-nowrap",
      cell: (row) =>
        row.response ? (
          t("provider.answers", {
            rate: formatPercent(row.response.rate, locale),
            count: row.response.count,
          })
        ) : (
          <span className="text-muted">{t("provider.answers.none")}</span>
        ),
    },
    {
      key: "acts",
      label: t("provider.column.acts"),
      cell: (row) => row.editable && <Acts row={row} />,
    },
  ];
  return <DataTable caption={name} rows={rows} rowKey={(row) => row.id} columns={columns} />;
}

function Acts({ row }: { row: OwnResource }) {
  const { t } = useLanguage();
  return (
    <span className="flex flex-wrap gap-1">
      <ButtonLink
        to={`/resources/${row.id}/edit`}
        size="small"
        aria-label={t("provider.edit.of", { name: row.name })}
      >
        {t("provider.edit")}
      </ButtonLink>
      <ButtonLink
        to={`/resources/${row.id}/mandate`}
        size="small"
        aria-label={t("provider.mandate.of", { name: row.name })}
      >
        {t("provider.mandate")}
      </ButtonLink>
      {row.awaiting && (
        <ButtonLink
          to={`/resources/${row.id}/preview`}
          size="small"
          aria-label={t("provider.preview.of", { name: row.name })}
        >
          {t("provider.preview")}
        </ButtonLink>
      )}
    </span>
  );
}

function Window({ row, asOf }: { row: OwnResource; asOf: Date }) {
  const { t } = useLanguage();
  if (!row.hasMandate) return <span className="text-muted">{t("provider.mandate.none")}</span>;
  const { opensAt, closesAt } = row;
  if (!opensAt && !closesAt) {
    return <span className="text-muted">{t("provider.window.always")}</span>;
  }
  const from = opensAt ? formatInstant(opensAt) : "";
  const until = closesAt ? formatDeadline(closesAt) : "";
  const span = opensAt && closesAt ? "both" : opensAt ? "from" : "until";
  return (
    <span className="grid">
      <span>{t(`provider.window.${span}`, { from, until })}</span>
      {closesAt && closesAt < asOf && (
        <span className="text-xs text-warning">{t("provider.window.closed")}</span>
      )}
      {opensAt && opensAt > asOf && (
        <span className="text-xs text-muted">{t("provider.window.soon")}</span>
      )}
    </span>
  );
}
