import type { ReactNode } from "react";
import { classes } from "./classes.ts";

export interface FactLine {
  label: ReactNode;
  /** Lines whose value is null, undefined or "" are left out. */
  value: ReactNode;
  /** Where it comes from. */
  source?: ReactNode;
}

/** Names and values in two columns that line up. */
export function FactList({ facts, className }: { facts: readonly FactLine[]; className?: string }) {
  const said = facts.filter(
    ({ value }) => value !== null && value !== undefined && value !== "" && value !== false,
  );
  return (
    <dl
      className={classes(
        "grid content-start gap-x-6 sm:grid-cols-[minmax(7.5rem,max-content)_1fr]",
        className,
      )}
    >
      {said.map(({ label, value, source }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are fixed
        <div key={i} className="contents">
          <dt className="text-muted max-sm:pt-2 max-sm:text-xs sm:max-w-48 sm:py-1.5">{label}</dt>
          <dd className="min-w-0 wrap-anywhere sm:py-1.5">
            {value}
            {source && <span className="ml-2 text-xs text-muted">{source}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
