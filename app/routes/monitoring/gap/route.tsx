import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { staffAreas } from "#app/domain/identity/actor.ts";
import { serves } from "#app/domain/monitoring/gap.ts";
import { NEED_KINDS } from "#app/domain/vocabulary.ts";
import { listParams } from "#app/http/list-params.ts";
import { listQuery } from "#app/http/list-query.server.ts";
import { found, notFound } from "#app/http/responses.ts";
import { entering } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { CursorNav } from "#app/ui/cursor-nav.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatDay } from "#app/ui/format.ts";
import { Page, Section } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { ResourcePill } from "#app/ui/status-pill.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import {
  APPLICATION_SORTS,
  districtApplications,
} from "#db/queries/monitoring/applications.server.ts";
import { supplyOf, topSectors } from "#db/queries/monitoring/gap.server.ts";
import { titled } from "../../titled.ts";

export const meta: MetaFunction = titled("desk.gap");

/** The rows behind one cell of the gap map: who asks, and who offers. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await entering(args, "desk:district");
  const areas = staffAreas(actor);
  const url = new URL(args.request.url);
  const sectors = await topSectors(db.read);
  const sector = found(sectors.find(({ key }) => key === url.searchParams.get("sector")));
  const need = NEED_KINDS.find((known) => known === url.searchParams.get("need"));
  if (!need) throw notFound();
  const params = listParams(url, { sorts: APPLICATION_SORTS, defaultSort: "submitted" });
  const asking = await districtApplications(db.read, areas, {
    ...listQuery(params),
    filters: { sector: [sector.key], need: [need], state: ["submitted"] },
  });
  const supply = (await supplyOf(db.read, areas)).filter((row) =>
    serves(row, { sector: sector.key, need }),
  );
  return { sector, need, asking, supply };
}

export default function GapCell() {
  const { sector, need, asking, supply } = useLoaderData<typeof loader>();
  const { t, locale } = useLanguage();
  return (
    <Page>
      <PageHeader
        crumbs={[{ label: t("desk.title"), href: "/district" }]}
        title={`${sector[locale]} · ${t(`need.${need}`)}`}
        lead={t("gap.lead")}
      />
      <div className="grid gap-x-10 md:grid-cols-2">
        <Section title={t("gap.demand", { count: asking.total })}>
          {asking.rows.length === 0 ? (
            <EmptyState title={t("gap.demand.none")} />
          ) : (
            <ul className="grid">
              {asking.rows.map((row) => (
                <li key={row.id} className="border-b border-line/60 py-1.5">
                  <TextLink to={`/applications/${row.id}`}>{row.company}</TextLink>
                  <span className="block text-xs text-muted">
                    {[row.title, row.submittedAt && formatDay(row.submittedAt)]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </li>
              ))}
            </ul>
          )}
          <CursorNav
            total={asking.total}
            more={asking.more}
            previous={asking.previous}
            next={asking.next}
          />
        </Section>
        <Section title={t("gap.supply", { count: supply.length })}>
          {supply.length === 0 ? (
            <EmptyState title={t("gap.supply.none")} />
          ) : (
            <ul className="grid">
              {supply.map((row) => (
                <li
                  key={row.id}
                  className="flex items-baseline justify-between gap-3 border-b border-line/60 py-1.5"
                >
                  <span className="min-w-0">
                    <TextLink to={`/resources/${row.id}`}>{row.name}</TextLink>
                    <span className="block text-xs text-muted">
                      {[t(`kind.${row.kind}`), row.operator, row.area].filter(Boolean).join(" · ")}
                    </span>
                  </span>
                  <ResourcePill state={row.open ? "open" : "named"} />
                </li>
              ))}
            </ul>
          )}
        </Section>
      </div>
    </Page>
  );
}
