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

/** Another name of a body: one that a plan writes differently, an earlier one, or what people say. */
export interface OtherName {
  name: string;
  /** Why it is the same body, in our words. */
  note: string;
}

export type Figures = Record<string, Figure>;
