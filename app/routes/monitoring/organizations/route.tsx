import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Building2 } from "lucide-react";
import { VERIFICATION_STATES } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { CursorNav } from "#app/ui/cursor-nav.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { pageColumns } from "#app/ui/list-columns.tsx";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { titled } from "../../titled.ts";
import { CsvLink } from "../list-parts.tsx";
import { organizationColumns } from "./columns.tsx";
import { organizationList } from "./list.server.ts";

export const meta: MetaFunction = titled("district.organizations.title");

export async function loader(args: LoaderFunctionArgs) {
  const { params, page } = await organizationList(args);
  return { ...(await page()), params };
}

export default function DistrictOrganizations() {
  const { rows, params, ...place } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const { t } = language;
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
        columns={pageColumns(organizationColumns(language))}
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
      <CursorNav {...place} />
    </Page>
  );
}
