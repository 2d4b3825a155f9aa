import type { InputFault } from "../input/reading.ts";

/** Why a cell or a row is not taken, beyond what `domain/input` finds. Keys of the catalogue below `import.fault.`. */
export const ROW_FAULTS = [
  "missing",
  "error-value",
  "no-result",
  "formula-text",
  "scientific",
  "digits-lost",
  "credit-check",
  "not-in-list",
  "unknown-area",
  "several-areas",
  "unknown-organization",
  "several-organizations",
  "unknown-indicator",
  "unknown-sector",
  "other-unit",
  "year",
  "period",
  "date-ahead",
  "email",
  "phone",
  "website",
  "too-long",
  "too-short",
  "out-of-range",
  "order-of-days",
  "part-above-whole",
  "twice",
  "conflict",
  "not-yours",
  "held-by-another",
  "no-table",
  "no-column",
] as const;
export type RowFault = (typeof ROW_FAULTS)[number];

export interface ReadFault {
  fault: RowFault | InputFault;
  values?: Record<string, string | number>;
}
