import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Handshake } from "lucide-react";
import { FUNNEL_STEPS, isOpen } from "#app/domain/deals/lifecycle.ts";
import { DEAL_STATES, RESOURCE_KINDS } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { classes } from "#app/ui/classes.ts";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { formatDay, formatDue } from "#app/ui/format.ts";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { StatusPill } from "#app/ui/status-pill.tsx";
import type { DistrictDeal } from "#db/queries/monitoring/deals.server.ts";
import { titled } from "../../titled.ts";
import { stepWords } from "../desk/step-words.ts";
import { CsvLink } from "../list-parts.tsx";
import { dealList } from "./list.server.ts";

export const meta: MetaFunction = titled("district.deals.title");

export async function loader(args: LoaderFunctionArgs) {
  const { here, params, read } = await dealList(args);
  return { ...(await read()), params, now: here.now };
}

export default function DistrictDeals() {
  const { rows, total, params, now } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  return (
    <Page>
      <PageHeader
        title={t("district.deals.title")}
        lead={t("district.deals.lead")}
        actions={<CsvLink path="/district/deals.csv" />}
      />
      <FilterBar
        search={t("district.deals.search")}
        keep={["sort", "dir", "application"]}
        filters={[
          {
            name: "state",
            label: t("district.deals.state"),
            options: DEAL_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
          },
          {
            name: "reached",
            label: t("district.deals.reached"),
            options: FUNNEL_STEPS.map((value) => ({ value, label: stepWords(t, value) })),
          },
          {
            name: "kind",
            label: t("district.deals.kind"),
            options: RESOURCE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
          },
          {
            name: "late",
            label: t("district.deals.due"),
            options: [{ value: "1", label: t("district.deals.late") }],
          },
        ]}
      />
      <DataTable
        caption={t("district.deals.title")}
        rows={rows}
        columns={useColumns(now)}
        rowKey={(row) => row.id}
        sort={{ by: params.sort, dir: params.dir }}
        empty={
          <EmptyState
            icon={Handshake}
            title={t("district.deals.none")}
            action={
              <ButtonLink to="/district/applications">{t("district.deals.none.action")}</ButtonLink>
            }
          />
        }
      />
      <Pagination page={params.page} pageSize={params.pageSize} total={total} />
    </Page>
  );
}

function useColumns(now: Date): Column<DistrictDeal>[] {
  const { t, locale } = useLanguage();
  return [
    {
      key: "startup",
      label: t("district.deals.startup"),
      sort: "startup",
      head: true,
      cell: (row) => (
        <>
          <Link to={`/deals/${row.id}`} className="stretched hover:underline">
            {row.startup ?? t("district.elsewhere")}
          </Link>
          {row.title && (
            <span className="block max-w-72 truncate text-xs font-normal text-muted">
              {row.title}
            </span>
          )}
        </>
      ),
    },
    {
      key: "resource",
      label: t("district.deals.resource"),
      sort: "resource",
      cell: (row) => (
        <>
          {row.resource}
          <span className="block text-xs text-muted">
            {[t(`kind.${row.kind}`), row.operator].filter(Boolean).join(" · ")}
          </span>
        </>
      ),
    },
    {
      key: "state",
      label: t("district.deals.state"),
      cell: (row) => <StatusPill state={row.state} />,
    },
    {
      key: "score",
      label: t("district.deals.score"),
      sort: "score",
      align: "end",
      from: "lg",
      cell: (row) => (row.score === null ? null : Math.round(row.score * 100)),
    },
    {
      key: "due",
      label: t("district.deals.due"),
      sort: "due",
      cell: (row) => {
        if (!row.dueAt || !isOpen(row.state)) return null;
        const late = row.dueAt < now;
        return (
          <span className={classes("whitespace-nowrap", late && "font-semibold text-danger")}>
            {formatDue(row.dueAt, now, locale)}
          </span>
        );
      },
    },
    {
      key: "updated",
      label: t("district.deals.updated"),
      sort: "updated",
      from: "md",
      cell: (row) => <span className="whitespace-nowrap">{formatDay(row.updatedAt)}</span>,
    },
  ];
}
