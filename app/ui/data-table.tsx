import { Link, useSearchParams } from "@remix-run/react";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { sortedBy } from "./address.ts";
import { classes } from "./classes.ts";

export interface Column<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** The value of ?sort= that orders by this column; its head is then a link. */
  sort?: string;
  /** Figures stand at the end, so that they line up. */
  align?: "end";
  /** The cell that names the row. */
  head?: boolean;
  /** Left out where the table has less room than this: 640, 896, 1,024 px. */
  from?: "md" | "lg" | "xl";
  /** On a phone's card the value speaks for itself, without the column's name. */
  bare?: boolean;
  className?: string;
}

interface DataTableProps<Row> {
  /** What the table is, for screen readers. */
  caption: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  sort?: { by: string; dir: "asc" | "desc" };
  /** The row that the panel shows. */
  current?: string | null;
  /** Check boxes under one name, for a form around the table. `label` names the row. */
  choose?: { name: string; form?: string; label: (row: Row) => string };
  /** Shown when there is no row. */
  empty?: ReactNode;
}

/** Written out because the phone's cards, by their display, take the roles of a table away. */
const ROLES = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  head: { role: "rowheader" },
  cell: { role: "cell" },
} as const;

/** A list of rows: sticky head, heads that sort by link, and on phones a card for each row. Looks: styles/list.css. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, rows, columns, rowKey, sort, current, choose, empty } = props;
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <div className="@container min-w-0">
      <table {...ROLES.table} className="list">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {choose && <th className="choose" aria-hidden />}
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody {...ROLES.group}>
          {rows.map((row) => (
            <BodyRow
              key={rowKey(row)}
              row={row}
              columns={columns}
              choose={choose && { ...choose, value: rowKey(row) }}
              current={current === rowKey(row)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where a column stands and from which width on. */
function placeOf<Row>({ align, from, className }: Column<Row>): string {
  return classes(align, from && `from-${from}`, className);
}

function HeadCell<Row>({
  column,
  sort,
}: {
  column: Column<Row>;
  sort: DataTableProps<Row>["sort"];
}) {
  const { t } = useLanguage();
  const [params] = useSearchParams();
  const active = sort !== undefined && column.sort === sort.by;
  const Arrow = sort?.dir === "desc" ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={active ? (sort.dir === "desc" ? "descending" : "ascending") : undefined}
      className={placeOf(column) || undefined}
    >
      {column.sort && sort ? (
        <Link
          to={sortedBy(params, column.sort, sort)}
          preventScrollReset
          title={t("ui.list.sortBy", { name: column.label })}
          className={classes(
            "inline-flex items-center gap-1 hover:text-ink hover:underline",
            active && "text-ink",
          )}
        >
          {column.label}
          {active && <Arrow aria-hidden size={12} />}
        </Link>
      ) : (
        column.label
      )}
    </th>
  );
}

interface BodyRowProps<Row> {
  row: Row;
  columns: readonly Column<Row>[];
  choose?: { name: string; form?: string; value: string; label: (row: Row) => string } | undefined;
  current: boolean;
}

function BodyRow<Row>({ row, columns, choose, current }: BodyRowProps<Row>) {
  return (
    <tr {...ROLES.row} aria-current={current || undefined}>
      {choose && <ChooseCell {...choose} label={choose.label(row)} />}
      {columns.map((column) => (
        <BodyCell key={column.key} row={row} column={column} />
      ))}
    </tr>
  );
}

function ChooseCell({
  label,
  ...box
}: {
  name: string;
  form?: string;
  value: string;
  label: string;
}) {
  const { t } = useLanguage();
  return (
    <td className="choose relative z-1">
      <input
        {...box}
        type="checkbox"
        aria-label={t("ui.list.choose", { name: label })}
        className="mt-0.5 size-4 accent-(--accent)"
      />
    </td>
  );
}

function BodyCell<Row>({ row, column }: { row: Row; column: Column<Row> }) {
  const content = column.cell(row);
  if (column.head) {
    return (
      <th scope="row" {...ROLES.head} className={column.className}>
        {content}
      </th>
    );
  }
  return (
    <td
      {...ROLES.cell}
      className={placeOf(column) || undefined}
      data-label={column.bare ? undefined : column.label}
    >
      {content}
    </td>
  );
}
