import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { UserRound } from "lucide-react";
import { ROLES } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { formatDay } from "#app/ui/format.ts";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import type { AdminUser } from "#db/queries/identity/users.server.ts";
import { CsvLink } from "../../monitoring/list-parts.tsx";
import { titled } from "../../titled.ts";
import { AccountPill } from "../account-pill.tsx";
import { AdminHead } from "../admin-tabs.tsx";
import { userList } from "./list.server.ts";

export const meta: MetaFunction = titled("admin.title");

export async function loader(args: LoaderFunctionArgs) {
  const { params, read } = await userList(args);
  return { ...(await read()), params };
}

export default function Users() {
  const { rows, total, params } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const columns = useColumns();
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
        columns={columns}
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
      <Pagination page={params.page} pageSize={params.pageSize} total={total} />
    </Page>
  );
}

function useColumns(): Column<AdminUser>[] {
  const { t } = useLanguage();
  return [
    {
      key: "name",
      label: t("admin.user.name"),
      sort: "name",
      head: true,
      cell: (row) => (
        <Link to={`/admin/users/${row.id}`} className="stretched hover:underline">
          {row.name}
        </Link>
      ),
    },
    { key: "email", label: t("admin.user.email"), sort: "email", cell: (row) => row.email },
    {
      key: "roles",
      label: t("admin.user.roles"),
      cell: (row) => (
        <ul className="grid gap-0.5">
          {row.systemAdmin && <li className="font-semibold">{t("role.system_admin")}</li>}
          {row.memberships.map((each) => (
            <li key={each.id}>
              {t(`role.${each.role}`)} <span className="text-muted">{each.organization}</span>
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: "account",
      label: t("admin.user.account"),
      cell: (row) => <AccountPill disabled={row.disabledAt !== null} />,
    },
    {
      key: "created",
      label: t("admin.user.created"),
      sort: "created",
      from: "md",
      cell: (row) => <span className="whitespace-nowrap">{formatDay(row.createdAt)}</span>,
    },
  ];
}
