import type { Language } from "#app/platform/i18n/context.tsx";
import type { ListColumn } from "#app/ui/list-columns.tsx";
import type { RosterRow } from "#db/queries/companies/roster.server.ts";

const FEN_PER_WAN = 1_000_000;

/** The roster's columns, on the page and in the file. Money in 万元. */
export function rosterColumns({ t }: Pick<Language, "t">): ListColumn<RosterRow>[] {
  const money = (fen: number | null) => (fen === null ? null : fen / FEN_PER_WAN);
  return [
    { key: "name", label: t("companies.name"), head: true, value: (row) => row.name },
    { key: "state", label: t("roster.state"), value: (row) => t(`roster.state.${row.state}`) },
    { key: "movedIn", label: t("roster.movedIn"), value: (row) => row.movedIn },
    { key: "movedOut", label: t("roster.movedOut"), from: "lg", value: (row) => row.movedOut },
    {
      key: "squareMetres",
      label: t("roster.squareMetres"),
      align: "end",
      value: (row) => row.squareMetres,
    },
    {
      key: "employees",
      label: t("company.figure.employees"),
      align: "end",
      value: (row) => row.employees,
    },
    { key: "sales", label: t("roster.sales"), align: "end", value: (row) => money(row.sales) },
    {
      key: "research",
      label: t("roster.research"),
      align: "end",
      from: "lg",
      value: (row) => money(row.rdExpense),
    },
  ];
}
