import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Handshake } from "lucide-react";
import { FUNNEL_STEPS } from "#app/domain/deals/lifecycle.ts";
import { DEAL_STATES, RESOURCE_KINDS } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { CursorNav } from "#app/ui/cursor-nav.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { pageColumns } from "#app/ui/list-columns.tsx";
import { packed, useUnpacked } from "#app/ui/packed.ts";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { titled } from "../../titled.ts";
import { stepWords } from "../desk/step-words.ts";
import { CsvLink } from "../list-parts.tsx";
import { dealColumns } from "./columns.tsx";
import { dealList } from "./list.server.ts";

export const meta: MetaFunction = titled("district.deals.title");

export async function loader(args: LoaderFunctionArgs) {
  const { here, params, page } = await dealList(args);
  const { rows, ...place } = await page();
  return { ...place, rows: packed(rows), params, now: here.now };
}

export default function DistrictDeals() {
  const { rows, params, now, ...place } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const { t } = language;
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
        rows={useUnpacked(rows)}
        columns={pageColumns(dealColumns({ ...language, now }))}
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
      <CursorNav {...place} />
    </Page>
  );
}
