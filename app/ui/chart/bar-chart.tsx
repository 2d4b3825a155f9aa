import { Link } from "@remix-run/react";
import { classes } from "../classes.ts";

export interface Bar {
  key: string;
  label: string;
  value: number;
  /** The value as shown. */
  shown: string;
  /** The rows behind it. */
  to?: string;
  tone?: string;
}

/** Horizontal bars with name and value on the line; prints, needs no script. Wrap in ChartFigure. */
export function BarChart({ bars, most }: { bars: readonly Bar[]; most?: number }) {
  const top = Math.max(most ?? 0, ...bars.map(({ value }) => value), Number.MIN_VALUE);
  return (
    <ul className="grid grid-cols-[minmax(4rem,max-content)_minmax(3rem,1fr)_max-content] items-center gap-x-3 gap-y-1.5">
      {bars.map(({ key, label, value, shown, to, tone = "bg-accent" }) => (
        <li key={key} className="contents">
          <span className="max-w-48 truncate text-sm">
            {to ? (
              <Link to={to} className="hover:text-accent-strong hover:underline">
                {label}
              </Link>
            ) : (
              label
            )}
          </span>
          <span aria-hidden className="h-3 overflow-hidden rounded-sm bg-sunken">
            <span
              className={classes("print-exact block h-full rounded-sm", tone)}
              style={{ width: `${(Math.max(0, value) / top) * 100}%` }}
            />
          </span>
          <span className="text-right text-sm tabular-nums">{shown}</span>
        </li>
      ))}
    </ul>
  );
}
