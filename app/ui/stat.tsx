import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { classes } from "./classes.ts";

interface StatProps {
  label: ReactNode;
  /** Already written in the reader's language. */
  value: string;
  unit?: string;
  /** Date and source, or what it is compared with. */
  note?: ReactNode;
  /** The rows behind the figure. */
  to?: string;
  className?: string;
}

/** One figure with its name, and the rows behind it. */
export function Stat({ label, value, unit, note, to, className }: StatProps) {
  return (
    <div className={classes("relative grid content-start gap-0.5", className)}>
      <p className="text-sm text-muted">
        {to ? (
          <Link to={to} className="stretched hover:text-ink hover:underline">
            {label}
          </Link>
        ) : (
          label
        )}
      </p>
      <p className="flex items-baseline gap-1">
        <span className="text-xl leading-tight font-semibold tabular-nums">{value}</span>
        {unit && <span className="text-sm text-muted">{unit}</span>}
      </p>
      {note && <div className="text-xs text-muted">{note}</div>}
    </div>
  );
}

/** Figures side by side, divided by space alone. */
export function StatRow({ children }: { children: ReactNode }) {
  return (
    <div className="grid grid-cols-2 gap-x-6 gap-y-5 sm:grid-cols-[repeat(auto-fit,minmax(10rem,1fr))]">
      {children}
    </div>
  );
}
