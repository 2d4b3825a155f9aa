import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvResponse, everyRow } from "#app/http/csv.ts";
import { claimList } from "./list.server.ts";

/** The list of claims as it is filtered, whole. */
export async function loader(args: LoaderFunctionArgs) {
  const { here, read } = await claimList(args);
  const { t, now } = here;
  const rows = await everyRow(read);
  return csvResponse(
    { name: "claims", now },
    {
      heads: [
        t("district.claims.resource"),
        t("district.claims.kind"),
        t("district.claims.area"),
        t("district.claims.organization"),
        t("district.claims.claimant"),
        t("district.claims.note"),
        t("district.claims.state"),
        t("district.claims.created"),
        t("district.claims.decided"),
        t("district.claims.decision"),
      ],
      rows: rows.map((row) => [
        row.resource,
        t(`kind.${row.kind}`),
        row.area,
        row.organization,
        row.claimant,
        row.note,
        t(`claim-state.${row.state}`),
        row.createdAt,
        row.decidedAt,
        row.decisionNote,
      ]),
    },
  );
}
