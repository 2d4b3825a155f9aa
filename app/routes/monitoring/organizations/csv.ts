import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvResponse, everyRow } from "#app/http/csv.ts";
import { organizationList } from "./list.server.ts";

/** The list of organizations as it is filtered, whole. */
export async function loader(args: LoaderFunctionArgs) {
  const { here, read } = await organizationList(args);
  const { t, now } = here;
  const rows = await everyRow(read);
  return csvResponse(
    { name: "organizations", now },
    {
      heads: [
        t("district.organizations.name"),
        t("district.organizations.kind"),
        t("district.organizations.creditCode"),
        t("district.organizations.area"),
        t("district.organizations.verification"),
        t("district.organizations.created"),
        t("district.organizations.updated"),
      ],
      rows: rows.map((row) => [
        row.name,
        t(`organization-kind.${row.kind}`),
        row.creditCode,
        row.area,
        t(`ui.verification.${row.verification}`),
        row.createdAt,
        row.updatedAt,
      ]),
    },
  );
}
