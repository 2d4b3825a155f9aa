import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Handshake } from "lucide-react";
import { viewerOf } from "#app/domain/deals/audience.ts";
import { waitsFor } from "#app/domain/deals/lifecycle.ts";
import { organizationsWith } from "#app/domain/identity/actor.ts";
import { DEAL_STATES, type DealState } from "#app/domain/vocabulary.ts";
import { listParams } from "#app/http/list-params.ts";
import { listQuery } from "#app/http/list-query.server.ts";
import { signedIn } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { CursorNav } from "#app/ui/cursor-nav.tsx";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { formatDay, formatDue } from "#app/ui/format.ts";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { RowLink } from "#app/ui/row-link.tsx";
import { StatusPill } from "#app/ui/status-pill.tsx";
import {
  dealCounts,
  FOUNDER_DEAL_SORTS,
  type FounderDeal,
  founderDeals,
} from "#db/queries/deals/founder-deals.server.ts";
import { unreadByDeal } from "#db/queries/deals/visible-entries.server.ts";
import { titled } from "../titled.ts";

export const meta: MetaFunction = titled("deals.title");

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await signedIn(args);
  const companies = organizationsWith(actor, "founder");
  const params = listParams(new URL(args.request.url), {
    sorts: FOUNDER_DEAL_SORTS,
    defaultSort: "updated",
    defaultDir: "desc",
    filters: { state: DEAL_STATES },
    pageSize: 25,
  });
  const counted = await dealCounts(db.read, companies);
  const page = await founderDeals(db.read, companies, listQuery(params));
  const dealIds = page.rows.map(({ id }) => id);
  const unread = await unreadByDeal(db.read, { viewer: viewerOf(actor), dealIds });
  return {
    now,
    params,
    counts: Object.fromEntries(counted.map((row) => [row.state, row.count])),
    page: { ...page, rows: page.rows.map((row) => ({ ...row, unread: unread.get(row.id) ?? 0 })) },
  };
}

export default function Deals() {
  const { now, params, counts, page } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const { rows, ...place } = page;
  const any = Object.keys(counts).length > 0;
  return (
    <Page>
      <PageHeader title={t("deals.title")} lead={t("deals.lead")} />
      {any && (
        <FilterBar
          search={t("deals.search")}
          filters={[
            {
              name: "state",
              label: t("deals.state"),
              options: DEAL_STATES.filter((state) => counts[state]).map((state) => ({
                value: state,
                label: t(`state.${state}`),
                count: counts[state] ?? 0,
              })),
            },
          ]}
        />
      )}
      <DealTable rows={rows} now={now} sort={{ by: params.sort, dir: params.dir }} any={any} />
      {any && <CursorNav {...place} />}
    </Page>
  );
}

/** With how many words of others its room holds that the founder has not read. */
type Row = FounderDeal & { unread: number };

interface DealTableProps {
  rows: Row[];
  now: Date;
  sort: { by: string; dir: "asc" | "desc" };
  any: boolean;
}

function DealTable({ rows, now, sort, any }: DealTableProps) {
  const { t, locale } = useLanguage();
  const columns: Column<Row>[] = [
    {
      key: "resource",
      label: t("deals.resource"),
      sort: "resource",
      head: true,
      cell: (row) => (
        <>
          <RowLink to={`/deals/${row.id}`} stretched>
            {row.resourceName}
          </RowLink>
          <span className="block font-normal text-muted">
            {t(`kind.${row.resourceKind}`)}
            {row.unread > 0 && (
              <span className="text-accent-strong">
                {" · "}
                {t("deals.unread", { count: row.unread })}
              </span>
            )}
          </span>
        </>
      ),
    },
    {
      key: "application",
      label: t("deals.application"),
      from: "md",
      cell: (row) => row.applicationTitle,
    },
    { key: "state", label: t("deals.state"), cell: (row) => <StatusPill state={row.state} /> },
    {
      key: "due",
      label: t("deals.waits"),
      sort: "due",
      cell: (row) => (
        <Waits state={row.state} due={row.dueAt && formatDue(row.dueAt, now, locale)} />
      ),
    },
    {
      key: "updated",
      label: t("deals.updated"),
      sort: "updated",
      align: "end",
      from: "lg",
      cell: (row) => formatDay(row.updatedAt),
    },
  ];
  return (
    <DataTable
      caption={t("deals.title")}
      rows={rows}
      rowKey={(row) => row.id}
      columns={columns}
      sort={sort}
      empty={
        <EmptyState
          icon={Handshake}
          title={t(any ? "deals.none-found" : "deals.none")}
          action={
            <ButtonLink to={any ? "/deals" : "/applications"}>
              {t(any ? "deals.show-all" : "deals.to-applications")}
            </ButtonLink>
          }
        />
      }
    />
  );
}

function Waits({ state, due }: { state: DealState; due: string | null }) {
  const { t } = useLanguage();
  const side = waitsFor(state);
  if (!side) return null;
  return (
    <>
      <span className={side === "startup" ? "font-semibold" : "text-muted"}>
        {t(side === "startup" ? "deals.waits.you" : "deals.waits.them")}
      </span>
      {due && <span className="block text-muted">{due}</span>}
    </>
  );
}
