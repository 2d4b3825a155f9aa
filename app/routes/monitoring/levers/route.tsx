import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AlarmClock } from "lucide-react";
import { staffAreas } from "#app/domain/identity/actor.ts";
import { hasWorked, LEVER_EFFECTS, LEVERS } from "#app/domain/monitoring/levers.ts";
import { DAY_MS } from "#app/domain/time.ts";
import { keysetList } from "#app/http/keyset-list.server.ts";
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
import { districtLevers, LEVER_SORTS, leverEffects } from "#db/queries/monitoring/levers.server.ts";
import { titled } from "../../titled.ts";
import { leverColumns } from "./columns.tsx";

export const meta: MetaFunction = titled("lever.title");

const LOOK_BACK_MS = 90 * DAY_MS;

export async function loader(args: LoaderFunctionArgs) {
  const { here, page } = await keysetList(args, {
    permission: "desk:district",
    spec: {
      sorts: LEVER_SORTS,
      defaultSort: "created",
      defaultDir: "desc",
      filters: { lever: LEVERS, effect: LEVER_EFFECTS },
    },
    read: (db, actor, query) => districtLevers(db, staffAreas(actor), query),
  });
  const { rows, ...place } = await page();
  const since = new Date(here.now.getTime() - LOOK_BACK_MS);
  const effects = await leverEffects(here.db.read, staffAreas(here.actor), since);
  const sum = (counts: typeof effects) => counts.reduce((all, { count }) => all + count, 0);
  return {
    ...place,
    rows: packed(rows),
    worked: sum(effects.filter(({ effect }) => hasWorked(effect))),
    waiting: sum(effects.filter(({ effect }) => effect === "waiting")),
    unanswered: sum(effects.filter(({ effect }) => effect === "unanswered")),
  };
}

export default function Levers() {
  const { rows, worked, waiting, unanswered, ...place } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const { t } = language;
  return (
    <Page>
      <PageHeader title={t("lever.title")} lead={t("lever.lead")} />
      <p className="mb-3 text-muted">{t("lever.worked", { worked, waiting, unanswered })}</p>
      <FilterBar
        search={false}
        filters={[
          {
            name: "lever",
            label: t("lever.kind"),
            options: LEVERS.map((value) => ({ value, label: t(`lever.${value}`) })),
          },
          {
            name: "effect",
            label: t("lever.effect"),
            options: LEVER_EFFECTS.map((value) => ({ value, label: t(`lever.effect.${value}`) })),
          },
        ]}
      />
      <DataTable
        caption={t("lever.title")}
        rows={useUnpacked(rows)}
        columns={pageColumns(leverColumns(language))}
        rowKey={(row) => row.id}
        empty={
          <EmptyState
            icon={AlarmClock}
            title={t("lever.none")}
            action={
              <ButtonLink to="/district/deals?late=1&sort=due&dir=asc">
                {t("lever.none.action")}
              </ButtonLink>
            }
          />
        }
      />
      <CursorNav {...place} />
    </Page>
  );
}
