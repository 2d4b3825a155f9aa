/** The look that text inputs, text areas and selects share. 16 px, so that phones do not zoom in. */
export const CONTROL =
  "w-full min-w-0 rounded-md border border-edge/70 bg-surface px-3 py-1.5 text-base text-ink transition-colors hover:border-edge focus-visible:outline-offset-0 focus-visible:border-accent aria-invalid:border-danger disabled:bg-sunken disabled:text-muted";

/** The same, smaller: for filters and table tools. */
export const CONTROL_SMALL =
  "min-w-0 rounded-md border border-edge/60 bg-surface px-2.5 py-1 text-base sm:text-sm text-ink transition-colors hover:border-edge focus-visible:outline-offset-0";
