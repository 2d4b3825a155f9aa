import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Blocks } from "lucide-react";
import type { Sector } from "#app/domain/sectors/types.ts";
import { RESOURCE_KINDS } from "#app/domain/vocabulary.ts";
import { listParams } from "#app/http/list-params.ts";
import { visit } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { Locale } from "#app/platform/i18n/types.ts";
import { readSearch } from "#app/platform/pinyin.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { type Filter, FilterBar } from "#app/ui/filter-bar.tsx";
import { packed, useUnpacked } from "#app/ui/packed.ts";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { ResourcePill } from "#app/ui/status-pill.tsx";
import { areaTree } from "#db/queries/actor.server.ts";
import { planTitles } from "#db/queries/plans/list.server.ts";
import { taxonomyOf } from "#db/queries/plans/priorities.server.ts";
import { areasWithResources } from "#db/queries/registry/areas-in-use.server.ts";
import {
  type ResourceLine,
  searchResources,
} from "#db/queries/registry/public-resources.server.ts";
import { ResourceName, ResourceSectors, ResourceSource } from "./resource-line.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const STATES = ["named", "open", "closed"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { db, locale, t } = await visit(args);
  const tree = await areaTree(db.read);
  const [taxonomy, areas, plans] = await Promise.all([
    taxonomyOf(db.read),
    areasWithResources(db.read, tree),
    planTitles(db.read),
  ]);
  const params = listParams(new URL(args.request.url), {
    sorts: ["name", "kind", "area", "state"],
    defaultSort: "state",
    filters: {
      kind: RESOURCE_KINDS,
      sector: taxonomy.map(({ key }) => key),
      area: areas,
      plan: plans.map(({ slug }) => slug),
      state: STATES,
    },
  });
  const { filters } = params;
  const page = await searchResources(db.read, {
    ...params,
    words: readSearch(params.q),
    kinds: filters.kind ?? [],
    sectors: filters.sector ?? [],
    areas: (filters.area ?? []).flatMap((area) => tree.get(area) ?? [area]),
    plans: filters.plan ?? [],
    states: filters.state ?? [],
  });
  return {
    rows: packed(page.rows),
    total: page.total,
    params,
    areas,
    plans: plans.map(({ slug, title }) => ({ value: slug, label: title[locale] })),
    sectors: packed(
      taxonomy.map((sector) => ({ value: sector.key, label: indented(sector, locale) })),
    ),
    title: `${t("resources.title")} · ${t("app.name")}`,
  };
}

function indented(sector: Sector, locale: Locale): string {
  return `${sector.parent === null ? "" : "\u3000"}${sector[locale]}`;
}

export default function Resources() {
  const { t } = useLanguage();
  const { rows, total, params } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeader title={t("resources.title")} lead={t("resources.lead")} />
      <FilterBar filters={useFilters()} />
      <DataTable
        caption={t("resources.title")}
        rows={useUnpacked(rows)}
        columns={useColumns()}
        rowKey={({ id }) => id}
        sort={{ by: params.sort, dir: params.dir }}
        empty={
          <EmptyState
            icon={Blocks}
            title={t(filtered(params) ? "resources.empty" : "resources.none")}
            action={
              filtered(params) ? (
                <ButtonLink to="/resources">{t("ui.list.clear")}</ButtonLink>
              ) : (
                <ButtonLink to="/plans">{t("ui.error.plans")}</ButtonLink>
              )
            }
          />
        }
      />
      {total > 0 && <Pagination page={params.page} pageSize={params.pageSize} total={total} />}
    </Page>
  );
}

function filtered({ q, filters }: { q: string; filters: Record<string, string[]> }): boolean {
  return q !== "" || Object.values(filters).some((values) => values.length > 0);
}

function useFilters(): Filter[] {
  const { t } = useLanguage();
  const { areas, plans, sectors } = useLoaderData<typeof loader>();
  const sectorOptions = useUnpacked(sectors);
  return [
    {
      name: "kind",
      label: t("resources.filter.kind"),
      options: RESOURCE_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
    },
    { name: "sector", label: t("resources.filter.sector"), options: sectorOptions },
    {
      name: "area",
      label: t("resources.filter.area"),
      options: areas.map((area) => ({ value: area, label: area })),
    },
    { name: "plan", label: t("resources.filter.plan"), options: plans },
    {
      name: "state",
      label: t("resources.filter.state"),
      options: STATES.map((state) => ({ value: state, label: t(`ui.resource.${state}`) })),
    },
  ];
}

function useColumns(): Column<ResourceLine>[] {
  const { t } = useLanguage();
  const sectors = useUnpacked(useLoaderData<typeof loader>().sectors);
  const names = Object.fromEntries(sectors.map(({ value, label }) => [value, label.trim()]));
  return [
    {
      key: "name",
      label: t("resources.column.name"),
      sort: "name",
      head: true,
      cell: (line) => <ResourceName line={line} />,
      className: "sm:w-[34%]",
    },
    {
      key: "kind",
      label: t("resources.column.kind"),
      sort: "kind",
      className: "whitespace-nowrap",
      cell: ({ kind }) => t(`kind.${kind}`),
      bare: true,
    },
    {
      key: "sectors",
      label: t("resources.column.sectors"),
      cell: ({ sectors }) =>
        sectors.length > 0 ? <ResourceSectors sectors={sectors} names={names} /> : null,
      from: "lg",
    },
    {
      key: "area",
      label: t("resources.column.area"),
      sort: "area",
      cell: ({ area }) => area,
      from: "md",
    },
    {
      key: "source",
      label: t("resources.column.source"),
      cell: (line) => (line.plan ? <ResourceSource line={line} /> : null),
      from: "xl",
    },
    {
      key: "state",
      label: t("resources.column.state"),
      sort: "state",
      cell: ({ state }) => <ResourcePill state={state} />,
      bare: true,
    },
  ];
}
