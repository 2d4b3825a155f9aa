import { Link } from "@remix-run/react";
import { classes } from "./classes.ts";

export interface Tab {
  to: string;
  label: string;
  /** Shown after the label, also when 0. */
  count?: number;
  current: boolean;
}

/** Views of one thing, as links: the address says which one is open. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="no-print overflow-x-auto border-b border-line">
      <ul className="flex gap-5">
        {tabs.map(({ to, label, count, current }) => (
          <li key={to}>
            <Link
              to={to}
              preventScrollReset
              aria-current={current ? "page" : undefined}
              className={classes(
                "-mb-px flex min-h-10 items-center gap-1.5 border-b-2 whitespace-nowrap",
                current
                  ? "border-accent font-semibold text-ink"
                  : "border-transparent text-muted hover:border-edge/40 hover:text-ink",
              )}
            >
              {label}
              {count !== undefined && (
                <span className="text-xs font-normal text-muted tabular-nums">{count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
