import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvResponse, everyRow } from "#app/http/csv.ts";
import { applicationList } from "./list.server.ts";

/** The list of applications as it is filtered, whole. */
export async function loader(args: LoaderFunctionArgs) {
  const { here, read } = await applicationList(args);
  const { t, now } = here;
  const rows = await everyRow(read);
  return csvResponse(
    { name: "applications", now },
    {
      heads: [
        t("district.applications.company"),
        t("district.applications.name"),
        t("district.applications.area"),
        t("district.applications.stage"),
        t("district.applications.sectors"),
        t("district.applications.needs"),
        t("district.applications.submitted"),
        t("district.applications.matches"),
        t("district.applications.deals"),
      ],
      rows: rows.map((row) => [
        row.company,
        row.title,
        row.area,
        row.stage && t(`stage.${row.stage}`),
        row.sectors.join(" "),
        row.needs.map((need) => t(`need.${need}`)).join(" "),
        row.submittedAt,
        row.matchedAt ? row.matches : t("district.applications.waiting"),
        row.deals,
      ]),
    },
  );
}
