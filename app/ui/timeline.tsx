import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { formatInstant } from "./format.ts";
import type { Tone } from "./tones.ts";

export interface Moment {
  key: string;
  at: number | Date | string;
  title: ReactNode;
  /** Who did it. */
  by?: ReactNode;
  children?: ReactNode;
  tone?: Tone;
}

const DOTS: Record<Tone, string> = {
  neutral: "bg-edge",
  accent: "bg-accent",
  success: "bg-success",
  warning: "bg-warning",
  danger: "bg-danger",
};

/** What happened, newest where the caller puts it, with the minute and the person. */
export function Timeline({ moments }: { moments: readonly Moment[] }) {
  return (
    <ol className="grid">
      {moments.map(({ key, at, title, by, children, tone = "neutral" }) => (
        <li key={key} className="group relative grid gap-0.5 pb-5 pl-6 last:pb-0">
          <span
            aria-hidden
            className="absolute top-[0.95rem] bottom-[-0.35rem] left-[3.5px] w-px bg-line group-last:hidden"
          />
          <span
            aria-hidden
            className={classes(
              "print-exact absolute top-[0.45rem] left-0 size-2 rounded-full",
              DOTS[tone],
            )}
          />
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-semibold">{title}</span>
            <span className="text-xs text-muted">
              <time dateTime={new Date(at).toISOString()}>{formatInstant(at)}</time>
              {by && <> · {by}</>}
            </span>
          </p>
          {children && <div className="text-muted">{children}</div>}
        </li>
      ))}
    </ol>
  );
}
