import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvResponse, everyRow } from "#app/http/csv.ts";
import { dealList } from "./list.server.ts";

/** The list of deals as it is filtered, whole. */
export async function loader(args: LoaderFunctionArgs) {
  const { here, read } = await dealList(args);
  const { t, now } = here;
  const rows = await everyRow(read);
  return csvResponse(
    { name: "deals", now },
    {
      heads: [
        t("district.deals.startup"),
        t("district.deals.application"),
        t("district.deals.resource"),
        t("district.deals.kind"),
        t("district.deals.operator"),
        t("district.deals.state"),
        t("district.deals.score"),
        t("district.deals.due"),
        t("district.deals.created"),
        t("district.deals.updated"),
      ],
      rows: rows.map((row) => [
        row.startup ?? t("district.elsewhere"),
        row.title,
        row.resource,
        t(`kind.${row.kind}`),
        row.operator,
        t(`state.${row.state}`),
        row.score === null ? null : Math.round(row.score * 100),
        row.dueAt,
        row.createdAt,
        row.updatedAt,
      ]),
    },
  );
}
