import type { Comparator } from "../vocabulary.ts";

/** A figure that a plan states of a resource: value as printed, percentages as percent. */
export interface Figure {
  value: number;
  unit: string;
  comparator?: Comparator | undefined;
  upper?: number | null | undefined;
  year?: number | null | undefined;
  note?: string | undefined;
}

export type Figures = Record<string, Figure>;
