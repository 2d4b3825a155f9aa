import { isOpen } from "#app/domain/deals/lifecycle.ts";
import { totalPoints } from "#app/domain/matching/shown-score.ts";
import type { Language } from "#app/platform/i18n/context.tsx";
import { classes } from "#app/ui/classes.ts";
import { formatDay, formatDeadline, formatDue } from "#app/ui/format.ts";
import type { ListColumn } from "#app/ui/list-columns.tsx";
import { RowLink } from "#app/ui/row-link.tsx";
import { StatusPill } from "#app/ui/status-pill.tsx";
import type { DistrictDeal } from "#db/queries/monitoring/deals.server.ts";
import { leverPath } from "../lever/case-path.ts";

/** The columns of staff's list of deals, on the page and in the file. */
export function dealColumns({
  t,
  locale,
  now,
}: Language & { now: Date }): ListColumn<DistrictDeal>[] {
  return [
    {
      key: "startup",
      label: t("district.deals.startup"),
      sort: "startup",
      head: true,
      value: (row) => row.startup ?? t("district.elsewhere"),
      cell: (row) => (
        <>
          <RowLink to={`/deals/${row.id}`} stretched>
            {row.startup ?? t("district.elsewhere")}
          </RowLink>
          {row.title && <span className="under max-w-72 truncate">{row.title}</span>}
        </>
      ),
    },
    {
      key: "application",
      label: t("district.deals.application"),
      only: "file",
      value: (row) => row.title,
    },
    {
      key: "resource",
      label: t("district.deals.resource"),
      sort: "resource",
      value: (row) => row.resource,
      cell: (row) => (
        <>
          {row.resource}
          <span className="under">
            {[t(`kind.${row.kind}`), row.operator].filter(Boolean).join(" · ")}
          </span>
        </>
      ),
    },
    {
      key: "kind",
      label: t("district.deals.kind"),
      only: "file",
      value: (row) => t(`kind.${row.kind}`),
    },
    {
      key: "operator",
      label: t("district.deals.operator"),
      only: "file",
      value: (row) => row.operator,
    },
    {
      key: "state",
      label: t("district.deals.state"),
      value: (row) => t(`state.${row.state}`),
      cell: (row) => <StatusPill state={row.state} />,
    },
    {
      key: "score",
      label: t("ui.score.began"),
      sort: "score",
      align: "end",
      from: "lg",
      value: (row) => (row.score === null ? null : totalPoints(row.score)),
    },
    {
      key: "due",
      label: t("district.deals.due"),
      sort: "due",
      value: (row) => (row.dueAt && isOpen(row.state) ? formatDeadline(row.dueAt) : null),
      cell: (row) => {
        if (!row.dueAt || !isOpen(row.state)) return null;
        const late = row.dueAt < now;
        return (
          <span className={classes("whitespace-nowrap", late && "font-semibold text-danger")}>
            {formatDue(row.dueAt, now, locale)}
            {late && (
              <span className="under relative z-10 text-accent-strong!">
                <RowLink to={leverPath("deal", row.id)}>{t("lever.remind")}</RowLink>
              </span>
            )}
          </span>
        );
      },
    },
    {
      key: "created",
      label: t("district.deals.created"),
      only: "file",
      value: (row) => row.createdAt,
    },
    {
      key: "updated",
      label: t("district.deals.updated"),
      sort: "updated",
      from: "md",
      value: (row) => row.updatedAt,
      cell: (row) => formatDay(row.updatedAt),
    },
  ];
}
