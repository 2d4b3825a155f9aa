import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { FileText } from "lucide-react";
import { staffAreas } from "#app/domain/identity/actor.ts";
import { blockingCounts } from "#app/domain/monitoring/blocking.ts";
import { NEED_KINDS, STAGES } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { nearMissBlockers } from "#app/services/matching/near-miss-blockers.server.ts";
import { fromStart } from "#app/ui/address.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { CursorNav } from "#app/ui/cursor-nav.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { pageColumns } from "#app/ui/list-columns.tsx";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import {
  MATCH_STANDINGS,
  nearMissesOf,
  nearMissesOfUnmatched,
} from "#db/queries/monitoring/applications.server.ts";
import { topSectors } from "#db/queries/monitoring/gap.server.ts";
import { titled } from "../../titled.ts";
import { CsvLink } from "../list-parts.tsx";
import { BlockingSection } from "./blocking.tsx";
import { applicationColumns } from "./columns.tsx";
import { applicationList } from "./list.server.ts";

export const meta: MetaFunction = titled("district.applications.title");

export async function loader(args: LoaderFunctionArgs) {
  const { here, params, page } = await applicationList(args);
  const { rows, ...place } = await page();
  const { read: db } = here.db;
  const unmatched = params.filters.match?.[0] === "none";
  const idle = rows.filter((row) => row.matches === 0).map((row) => row.id);
  const near = await nearMissBlockers(db, await nearMissesOf(db, idle), here.now);
  const blocking = unmatched
    ? await nearMissBlockers(db, await nearMissesOfUnmatched(db, staffAreas(here.actor)), here.now)
    : null;
  return {
    params,
    place,
    unmatched,
    rows: rows.map((row) => ({
      ...row,
      blocking: row.matches === 0 ? blockingCounts(near.get(row.id) ?? []).slice(0, 3) : [],
    })),
    sectors: await topSectors(db),
    standings: [...MATCH_STANDINGS],
    blocking: blocking && blockingCounts([...blocking.values()].flat()),
  };
}

export type ApplicationLine = Awaited<ReturnType<typeof loader>>["rows"][number];

export default function DistrictApplications() {
  const { rows, place, params, sectors, standings, unmatched, blocking } =
    useLoaderData<typeof loader>();
  const language = useLanguage();
  const { t, locale } = language;
  const [search] = useSearchParams();
  const chosen = params.filters.match?.[0];
  return (
    <Page>
      <PageHeader
        title={t("district.applications.title")}
        lead={t("district.applications.lead")}
        actions={<CsvLink path="/district/applications.csv" />}
      />
      <Tabs
        label={t("district.applications.standing")}
        tabs={[
          {
            to: fromStart(search, { match: null }),
            label: t("ui.list.all"),
            current: !chosen,
          },
          ...standings.map((match) => ({
            to: fromStart(search, { match }),
            label: t(`district.applications.standing.${match}`),
            current: chosen === match,
          })),
        ]}
      />
      {blocking && blocking.length > 0 && <BlockingSection counts={blocking} />}
      <div className="pt-4">
        <FilterBar
          search={t("district.applications.search")}
          keep={["sort", "dir", "match"]}
          filters={[
            {
              name: "sector",
              label: t("district.applications.sectors"),
              options: sectors.map((sector) => ({ value: sector.key, label: sector[locale] })),
            },
            {
              name: "need",
              label: t("district.applications.needs"),
              options: NEED_KINDS.map((value) => ({ value, label: t(`need.${value}`) })),
            },
            {
              name: "stage",
              label: t("district.applications.stage"),
              options: STAGES.map((value) => ({ value, label: t(`stage.${value}`) })),
            },
          ]}
        />
        <DataTable
          caption={t("district.applications.title")}
          rows={rows}
          columns={pageColumns(applicationColumns({ ...language, sectors }))}
          rowKey={(row) => row.id}
          sort={{ by: params.sort, dir: params.dir }}
          empty={
            <EmptyState
              icon={FileText}
              title={
                unmatched
                  ? t("district.applications.unmatched.none")
                  : t("district.applications.none")
              }
              action={<ButtonLink to="/district">{t("district.back")}</ButtonLink>}
            />
          }
        />
        <CursorNav {...place} />
      </div>
    </Page>
  );
}
