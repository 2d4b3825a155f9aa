import type { Question } from "../question.ts";

/** Numbers for every provider, one column per feature; they hold until the next question. */
export interface Part {
  /** As many as the part has features. */
  columns(question: Question): readonly Float64Array[];
}

export function addTo(values: Float64Array, at: number, more: number): void {
  values[at] += more;
}

export function columnsOf(count: number, providers: number): Float64Array[] {
  return Array.from({ length: count }, () => new Float64Array(providers));
}
