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

/** By the room the table has, not the screen: a rail or a panel beside it takes some. */
const FROM = {
  md: "@max-[40rem]:hidden",
  lg: "@max-[56rem]:hidden",
  xl: "@max-[64rem]:hidden",
} as const;

/** Written out because the phone's cards, by their display, take the roles of a table away. */
const ROLES = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  head: { role: "rowheader" },
  cell: { role: "cell" },
} as const;

/** A list of rows: sticky head, heads that sort by link, and on phones a card for each row. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, rows, columns, rowKey, sort, current, choose, empty } = props;
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <div className="@container min-w-0">
      <table {...ROLES.table} className="w-full border-collapse text-sm leading-[1.4] max-sm:block">
        <caption className="sr-only">{caption}</caption>
        <thead className="bg-canvas max-sm:hidden sm:sticky sm:top-(--head-top,var(--bar,0px)) sm:z-10">
          <tr>
            {choose && <th className="w-8 border-b border-line" aria-hidden />}
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody {...ROLES.group} className="max-sm:grid">
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
      className={classes(
        "border-b border-line px-3 py-2 text-left text-xs font-semibold whitespace-nowrap text-muted first:pl-0 last:pr-0",
        column.align === "end" && "text-right",
        column.from && FROM[column.from],
        column.className,
      )}
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
  const { t } = useLanguage();
  return (
    <tr
      {...ROLES.row}
      className={classes(
        "group relative border-b border-line hover:bg-sunken/60 max-sm:flex max-sm:flex-wrap max-sm:gap-x-3 max-sm:gap-y-1 max-sm:py-3",
        current && "bg-accent-soft hover:bg-accent-soft",
      )}
    >
      {choose && (
        <td {...ROLES.cell} className="relative z-1 w-8 py-2 pr-1 align-top">
          <input
            type="checkbox"
            name={choose.name}
            form={choose.form}
            value={choose.value}
            aria-label={t("ui.list.choose", { name: choose.label(row) })}
            className="mt-0.5 size-4 accent-(--accent)"
          />
        </td>
      )}
      {columns.map((column) => (
        <BodyCell key={column.key} row={row} column={column} />
      ))}
    </tr>
  );
}

function BodyCell<Row>({ row, column }: { row: Row; column: Column<Row> }) {
  const content = column.cell(row);
  const look = classes(
    "px-3 py-2.5 align-top first:pl-0 last:pr-0 max-sm:p-0",
    column.align === "end" && "text-right tabular-nums max-sm:text-left",
    column.from && !column.head ? FROM[column.from] : "max-sm:flex max-sm:gap-3",
    !column.bare && "max-sm:w-full",
    column.className,
  );
  if (column.head) {
    return (
      <th scope="row" {...ROLES.head} className={classes(look, "text-left font-semibold")}>
        <div className="min-w-0">{content}</div>
      </th>
    );
  }
  if (content === null || content === undefined || content === "") {
    return <td {...ROLES.cell} className={classes(look, "max-sm:hidden")} />;
  }
  return (
    <td {...ROLES.cell} className={look}>
      {!column.bare && (
        <span aria-hidden className="w-20 shrink-0 text-xs leading-5 text-muted sm:hidden">
          {column.label}
        </span>
      )}
      {/* Chinese breaks between any two characters: without a floor a squeezed column stands on end. */}
      <div className={classes("min-w-0", column.align !== "end" && "sm:min-w-[4.5em]")}>
        {content}
      </div>
    </td>
  );
}
