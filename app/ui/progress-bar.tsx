import type { ReactNode } from "react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { formatDuration } from "./format.ts";

interface ProgressBarProps {
  label: ReactNode;
  done: number;
  /** 0 while it is not known. */
  total: number;
  /** Estimated time left in ms. */
  leftMs?: number | null;
}

/** How far a long job is: a bar, the count, and the time left. */
export function ProgressBar({ label, done, total, leftMs }: ProgressBarProps) {
  const { t, locale } = useLanguage();
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <div className="grid gap-1">
      <p className="flex justify-between gap-4 text-sm">
        <span>{label}</span>
        <span className="text-muted tabular-nums">
          {total > 0 && t("ui.progress.count", { done, total })}
          {leftMs ? ` · ${t("ui.progress.left", { span: formatDuration(leftMs, locale) })}` : ""}
        </span>
      </p>
      <progress
        value={total > 0 ? done : undefined}
        max={total > 0 ? total : undefined}
        aria-label={typeof label === "string" ? label : undefined}
        className="sr-only"
      />
      <span aria-hidden className="bar print-exact h-1.5 overflow-hidden rounded-full bg-sunken">
        <span
          className="block h-full rounded-full bg-accent"
          style={{ width: `${share * 100}%` }}
        />
      </span>
    </div>
  );
}
