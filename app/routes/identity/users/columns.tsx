import type { Language } from "#app/platform/i18n/context.tsx";
import { formatDay } from "#app/ui/format.ts";
import type { ListColumn } from "#app/ui/list-columns.tsx";
import { RowLink } from "#app/ui/row-link.tsx";
import type { AdminUser } from "#db/queries/identity/users.server.ts";
import { AccountPill } from "../account-pill.tsx";

/** The columns of the list of accounts, on the page and in the file. */
export function userColumns({ t }: Pick<Language, "t">): ListColumn<AdminUser>[] {
  return [
    {
      key: "name",
      label: t("admin.user.name"),
      sort: "name",
      head: true,
      value: (row) => row.name,
      cell: (row) => (
        <RowLink to={`/admin/users/${row.id}`} stretched>
          {row.name}
        </RowLink>
      ),
    },
    { key: "email", label: t("admin.user.email"), sort: "email", value: (row) => row.email },
    {
      key: "roles",
      label: t("admin.user.roles"),
      value: (row) =>
        [
          ...(row.systemAdmin ? [t("role.system_admin")] : []),
          ...row.memberships.map((each) => `${t(`role.${each.role}`)}（${each.organization}）`),
        ].join(" "),
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
      value: (row) => t(row.disabledAt ? "admin.account.disabled" : "admin.account.open"),
      cell: (row) => <AccountPill disabled={row.disabledAt !== null} />,
    },
    {
      key: "created",
      label: t("admin.user.created"),
      sort: "created",
      from: "md",
      value: (row) => row.createdAt,
      cell: (row) => <span className="whitespace-nowrap">{formatDay(row.createdAt)}</span>,
    },
  ];
}
