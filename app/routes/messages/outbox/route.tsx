import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Mail } from "lucide-react";
import { DELIVERY_STATES } from "#app/domain/messages/states.ts";
import { keysetList } from "#app/http/keyset-list.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { CursorNav } from "#app/ui/cursor-nav.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { outboxCounts, outboxList } from "#db/queries/messages/outbox.server.ts";
import { AdminHead } from "../../identity/admin-tabs.tsx";
import { titled } from "../../titled.ts";
import { useOutboxColumns } from "./columns.tsx";

export const meta: MetaFunction = titled("outbox.title");

export async function loader(args: LoaderFunctionArgs) {
  const { here, params, page } = await keysetList(args, {
    permission: "desk:admin",
    spec: {
      sorts: ["created"],
      defaultSort: "created",
      defaultDir: "desc",
      filters: { state: DELIVERY_STATES },
    },
    read: (db, _actor, query) => outboxList(db, query),
  });
  const [list, counts] = await Promise.all([page(), outboxCounts(here.db.read)]);
  return { ...list, counts, params, files: here.runtime.config.mailUrl === null };
}

export default function Outbox() {
  const { t } = useLanguage();
  const { rows, counts, params, files, ...place } = useLoaderData<typeof loader>();
  const columns = useOutboxColumns();
  const chosen = params.filters.state?.[0];
  const { failed, uncertain } = counts;
  return (
    <Page>
      <AdminHead />
      <div className="grid gap-3 pb-3">
        {files && <Notice tone="info">{t("outbox.files")}</Notice>}
        {failed + uncertain > 0 && (
          <Notice tone="warning">{t("outbox.trouble", { failed, uncertain })}</Notice>
        )}
      </div>
      <Tabs
        label={t("outbox.state")}
        tabs={[
          { to: "/admin/outbox", label: t("ui.list.all"), current: !chosen },
          ...DELIVERY_STATES.filter((state) => counts[state] > 0 || state === chosen).map(
            (state) => ({
              to: `/admin/outbox?state=${state}`,
              label: t(`mail-state.${state}`),
              count: counts[state],
              current: chosen === state,
            }),
          ),
        ]}
      />
      <div className="pt-3">
        <DataTable
          caption={t("outbox.title")}
          rows={rows}
          columns={columns}
          rowKey={(row) => row.id}
          empty={<EmptyState icon={Mail} title={t(chosen ? "outbox.none" : "outbox.none.yet")} />}
        />
        <CursorNav {...place} />
      </div>
    </Page>
  );
}
