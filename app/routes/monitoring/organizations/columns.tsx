import type { Language } from "#app/platform/i18n/context.tsx";
import { formatDay } from "#app/ui/format.ts";
import type { ListColumn } from "#app/ui/list-columns.tsx";
import { RowLink } from "#app/ui/row-link.tsx";
import { VerificationPill } from "#app/ui/status-pill.tsx";
import type { DistrictOrganization } from "#db/queries/monitoring/organizations.server.ts";

/** The columns of staff's list of organizations, on the page and in the file. */
export function organizationColumns({
  t,
}: Pick<Language, "t">): ListColumn<DistrictOrganization>[] {
  return [
    {
      key: "name",
      label: t("district.organizations.name"),
      sort: "name",
      head: true,
      value: (row) => row.name,
      cell: (row) => (
        <RowLink to={`/district/organizations/${row.id}`} stretched>
          {row.name}
        </RowLink>
      ),
    },
    {
      key: "kind",
      label: t("district.organizations.kind"),
      value: (row) => t(`organization-kind.${row.kind}`),
    },
    {
      key: "verification",
      label: t("district.organizations.verification"),
      sort: "verification",
      value: (row) => t(`ui.verification.${row.verification}`),
      cell: (row) => (
        <VerificationPill state={row.verification} suspended={row.suspendedAt !== null} />
      ),
    },
    {
      key: "creditCode",
      label: t("district.organizations.creditCode"),
      from: "md",
      value: (row) => row.creditCode,
      cell: (row) => row.creditCode && <span className="font-mono text-xs">{row.creditCode}</span>,
    },
    {
      key: "area",
      label: t("district.organizations.area"),
      from: "md",
      value: (row) => row.area,
    },
    {
      key: "created",
      label: t("district.organizations.created"),
      only: "file",
      value: (row) => row.createdAt,
    },
    {
      key: "updated",
      label: t("district.organizations.updated"),
      sort: "updated",
      value: (row) => row.updatedAt,
      cell: (row) => formatDay(row.updatedAt),
    },
  ];
}
