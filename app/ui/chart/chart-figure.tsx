import type { ReactNode } from "react";
import { useLanguage } from "#app/platform/i18n/context.tsx";

interface ChartFigureProps {
  title: string;
  /** Date and source. */
  note?: ReactNode;
  /** The same as rows: first column the item, then the values as shown. */
  heads: readonly string[];
  rows: readonly (readonly string[])[];
  children: ReactNode;
}

/** A chart with its name, its source and the same figures as a table, which paper shows open. */
export function ChartFigure({ title, note, heads, rows, children }: ChartFigureProps) {
  const { t } = useLanguage();
  return (
    <figure className="grid min-w-0 gap-2">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">{title}</span>
        {note && <span className="text-xs text-muted">{note}</span>}
      </figcaption>
      {children}
      <details className="print-open text-sm">
        <summary className="w-fit text-xs text-muted underline underline-offset-2 hover:text-ink">
          {t("ui.chart.table")}
        </summary>
        <table className="mt-2 w-full border-collapse leading-[1.4]">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr className="border-b border-line text-left text-xs text-muted">
              {heads.map((head, i) => (
                <th key={head} scope="col" className={i > 0 ? "py-1 text-right" : "py-1"}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row[0]} className="border-b border-line/60">
                {row.map((cell, i) =>
                  i === 0 ? (
                    <th key={heads[i]} scope="row" className="py-1 text-left font-normal">
                      {cell}
                    </th>
                  ) : (
                    <td key={heads[i]} className="py-1 text-right tabular-nums">
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
