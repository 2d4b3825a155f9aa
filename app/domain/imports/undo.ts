import type { UndoReason, UndoResult } from "./course.ts";
import type { FieldValue, RowValues } from "./kind.ts";
import { isSame } from "./reconcile.ts";

export interface UndoPlan {
  result: UndoResult;
  why: UndoReason | null;
  /** Fields that go back, null to nothing; `remove`: the whole record goes. */
  set: Readonly<Record<string, FieldValue | null>> | "remove";
}

/**
 * What taking back one row of an import would do, by what the record holds now. Whatever somebody changed since stays.
 *
 * @param written what the row wrote
 * @param before what stood in the fields that it changed; null where it made the record
 * @param here the record as it is; null where it is gone
 * @param defaults fields that a new record has without anybody saying so
 */
export function planUndo({
  written,
  before,
  here,
  defaults,
}: {
  written: RowValues;
  before: Readonly<Record<string, unknown>> | null;
  here: RowValues | null;
  defaults: readonly string[];
}): UndoPlan {
  if (here === null) return { result: "not-reversible", why: "gone", set: {} };
  if (before === null) {
    const fields = new Set([...Object.keys(written), ...Object.keys(here)]);
    const edited = [...fields].some(
      (field) =>
        !(defaults.includes(field) && !(field in written)) && !isSame(written[field], here[field]),
    );
    return edited
      ? { result: "kept", why: "edited", set: {} }
      : { result: "reversed", why: null, set: "remove" };
  }
  const fields = Object.keys(before);
  const untouched = fields.filter((field) => isSame(written[field], here[field]));
  const set = Object.fromEntries(
    untouched.map((field) => [field, (before[field] ?? null) as FieldValue | null]),
  );
  return untouched.length === fields.length
    ? { result: "reversed", why: null, set }
    : { result: "kept", why: "edited", set };
}
