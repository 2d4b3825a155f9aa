import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { UserRound } from "lucide-react";
import { ROLES } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { CursorNav } from "#app/ui/cursor-nav.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { pageColumns } from "#app/ui/list-columns.tsx";
import { Page } from "#app/ui/page.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { CsvLink } from "../../monitoring/list-parts.tsx";
import { titled } from "../../titled.ts";
import { AdminHead } from "../admin-tabs.tsx";
import { userColumns } from "./columns.tsx";
import { userList } from "./list.server.ts";

export const meta: MetaFunction = titled("admin.title");

export async function loader(args: LoaderFunctionArgs) {
  const { params, page } = await userList(args);
  return { ...(await page()), params };
}

export default function Users() {
  const { rows, params, ...place } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const { t } = language;
  return (
    <Page>
      <AdminHead actions={<CsvLink path="/admin/users.csv" />} />
      <FilterBar
        search={t("admin.users.search")}
        filters={[
          {
            name: "role",
            label: t("admin.user.roles"),
            options: ROLES.map((value) => ({ value, label: t(`role.${value}`) })),
          },
          {
            name: "account",
            label: t("admin.user.account"),
            options: (["open", "disabled"] as const).map((value) => ({
              value,
              label: t(`admin.account.${value}`),
            })),
          },
        ]}
      />
      <DataTable
        caption={t("admin.users")}
        rows={rows}
        columns={pageColumns(userColumns(language))}
        rowKey={(row) => row.id}
        sort={{ by: params.sort, dir: params.dir }}
        empty={
          <EmptyState
            icon={UserRound}
            title={t("admin.users.none")}
            action={<TextLink to="/admin">{t("ui.list.clear")}</TextLink>}
          />
        }
      />
      <CursorNav {...place} />
    </Page>
  );
}
