import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Building2 } from "lucide-react";
import { VERIFICATION_STATES } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { formatDay } from "#app/ui/format.ts";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { VerificationPill } from "#app/ui/status-pill.tsx";
import type { DistrictOrganization } from "#db/queries/monitoring/organizations.server.ts";
import { titled } from "../../titled.ts";
import { CsvLink } from "../list-parts.tsx";
import { organizationList } from "./list.server.ts";

export const meta: MetaFunction = titled("district.organizations.title");

export async function loader(args: LoaderFunctionArgs) {
  const { params, read } = await organizationList(args);
  return { ...(await read()), params };
}

export default function DistrictOrganizations() {
  const { rows, total, params } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  return (
    <Page>
      <PageHeader
        title={t("district.organizations.title")}
        lead={t("district.organizations.lead")}
        actions={<CsvLink path="/district/organizations.csv" />}
      />
      <FilterBar
        search={t("district.organizations.search")}
        filters={[
          {
            name: "verification",
            label: t("district.organizations.verification"),
            options: VERIFICATION_STATES.map((value) => ({
              value,
              label: t(`ui.verification.${value}`),
            })),
          },
          {
            name: "kind",
            label: t("district.organizations.kind"),
            options: (["startup", "provider"] as const).map((value) => ({
              value,
              label: t(`organization-kind.${value}`),
            })),
          },
        ]}
      />
      <DataTable
        caption={t("district.organizations.title")}
        rows={rows}
        columns={useColumns()}
        rowKey={(row) => row.id}
        sort={{ by: params.sort, dir: params.dir }}
        empty={
          <EmptyState
            icon={Building2}
            title={t("district.organizations.none")}
            action={<ButtonLink to="/district">{t("district.back")}</ButtonLink>}
          />
        }
      />
      <Pagination page={params.page} pageSize={params.pageSize} total={total} />
    </Page>
  );
}

function useColumns(): Column<DistrictOrganization>[] {
  const { t } = useLanguage();
  return [
    {
      key: "name",
      label: t("district.organizations.name"),
      sort: "name",
      head: true,
      cell: (row) => (
        <Link to={`/district/organizations/${row.id}`} className="stretched hover:underline">
          {row.name}
        </Link>
      ),
    },
    {
      key: "kind",
      label: t("district.organizations.kind"),
      cell: (row) => t(`organization-kind.${row.kind}`),
    },
    {
      key: "verification",
      label: t("district.organizations.verification"),
      sort: "verification",
      cell: (row) => (
        <VerificationPill state={row.verification} suspended={row.suspendedAt !== null} />
      ),
    },
    {
      key: "creditCode",
      label: t("district.organizations.creditCode"),
      from: "md",
      cell: (row) => row.creditCode && <span className="font-mono text-xs">{row.creditCode}</span>,
    },
    { key: "area", label: t("district.organizations.area"), from: "md", cell: (row) => row.area },
    {
      key: "updated",
      label: t("district.organizations.updated"),
      sort: "updated",
      cell: (row) => <span className="whitespace-nowrap">{formatDay(row.updatedAt)}</span>,
    },
  ];
}
