/**
 * What the reading of something typed gives: its value, or why it has none. A fault is the end of a key of the
 * catalogue (`form.` + fault), whose words say the form expected.
 */
export type Reading<T> =
  | { value: T }
  | { fault: InputFault; values?: Record<string, string | number> };

export type InputFault =
  | "number"
  | "one-number"
  | "whole"
  | "unit"
  | "money"
  | "currency"
  | "fen"
  | "month-or-year"
  | "day"
  | "minute"
  | "no-such-day"
  | "credit-length"
  | "credit-letter"
  | "credit-digit"
  | "personal-id";
