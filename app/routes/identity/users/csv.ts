import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvResponse, everyRow } from "#app/http/csv.ts";
import { userList } from "./list.server.ts";

/** The list of accounts as it is filtered, whole. */
export async function loader(args: LoaderFunctionArgs) {
  const { here, read } = await userList(args);
  const { t, now } = here;
  const rows = await everyRow(read);
  return csvResponse(
    { name: "users", now },
    {
      heads: [
        t("admin.user.name"),
        t("admin.user.email"),
        t("admin.user.roles"),
        t("admin.user.account"),
        t("admin.user.created"),
      ],
      rows: rows.map((row) => [
        row.name,
        row.email,
        [
          ...(row.systemAdmin ? [t("role.system_admin")] : []),
          ...row.memberships.map((each) => `${t(`role.${each.role}`)}（${each.organization}）`),
        ].join(" "),
        t(row.disabledAt ? "admin.account.disabled" : "admin.account.open"),
        row.createdAt,
      ]),
    },
  );
}
