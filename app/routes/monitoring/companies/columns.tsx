import { dayOf } from "#app/domain/time.ts";
import type { Language } from "#app/platform/i18n/context.tsx";
import type { ListColumn } from "#app/ui/list-columns.tsx";
import { RowLink } from "#app/ui/row-link.tsx";
import type { LapsingRow, NearRow } from "#db/queries/monitoring/companies.server.ts";

function common<Row extends { companyId: string; name: string; area: string | null }>(
  t: Language["t"],
): { name: ListColumn<Row>; area: ListColumn<Row> } {
  return {
    name: {
      key: "name",
      label: t("companies.name"),
      head: true,
      value: (row) => row.name,
      cell: (row) => (
        <RowLink to={`/companies/${row.companyId}`} stretched>
          {row.name}
        </RowLink>
      ),
    },
    area: { key: "area", label: t("companies.area"), from: "md", value: (row) => row.area },
  };
}

/** Companies near a rung, on the page and in the file. */
export function nearColumns({ t }: Pick<Language, "t">): ListColumn<NearRow>[] {
  const { name, area } = common<NearRow>(t);
  return [
    name,
    { key: "rung", label: t("companies.rung"), value: (row) => t(`company.rung.${row.rung}`) },
    { key: "short", label: t("companies.short"), align: "end", value: (row) => row.short },
    { key: "unknown", label: t("companies.unknown"), align: "end", value: (row) => row.unknown },
    {
      key: "person",
      label: t("companies.person"),
      align: "end",
      from: "lg",
      value: (row) => row.person,
    },
    area,
  ];
}

/** Titles that lapse, on the page and in the file. */
export function lapsingColumns({ t }: Pick<Language, "t">): ListColumn<LapsingRow>[] {
  const { name, area } = common<LapsingRow>(t);
  return [
    name,
    { key: "rung", label: t("companies.rung"), value: (row) => t(`company.rung.${row.rung}`) },
    {
      key: "lapses",
      label: t("companies.lapses"),
      align: "end",
      value: (row) => dayOf(row.lapses),
    },
    area,
  ];
}
