import type { LoaderFunctionArgs } from "@remix-run/node";
import type { CsvColumn } from "#app/http/csv.ts";
import { tableResponse } from "#app/http/table-file.ts";
import type { Translate } from "#app/platform/i18n/translate.ts";
import type { DistrictClaim } from "#db/queries/monitoring/claims.server.ts";
import { claimList } from "./list.server.ts";

/** The list of claims as it is filtered, whole. The page shows claims as forms, not as a table. */
export async function loader(args: LoaderFunctionArgs) {
  const { here, rows } = await claimList(args);
  return tableResponse(
    { name: "claims", now: here.now, request: args.request, t: here.t },
    { columns: claimColumns(here.t), rows: rows() },
  );
}

function claimColumns(t: Translate): CsvColumn<DistrictClaim>[] {
  return [
    { label: t("district.claims.resource"), value: (row) => row.resource },
    { label: t("district.claims.kind"), value: (row) => t(`kind.${row.kind}`) },
    { label: t("district.claims.area"), value: (row) => row.area },
    { label: t("district.claims.organization"), value: (row) => row.organization },
    { label: t("district.claims.claimant"), value: (row) => row.claimant },
    { label: t("district.claims.note"), value: (row) => row.note },
    { label: t("district.claims.state"), value: (row) => t(`claim-state.${row.state}`) },
    { label: t("district.claims.created"), value: (row) => row.createdAt },
    { label: t("district.claims.decided"), value: (row) => row.decidedAt },
    { label: t("district.claims.decision"), value: (row) => row.decisionNote },
  ];
}
