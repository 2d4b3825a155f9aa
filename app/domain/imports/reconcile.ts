import type { FieldValue, RowValues } from "./kind.ts";

/** A field that the file and somebody here both changed since it was last imported. */
export interface Conflict {
  field: string;
  file: FieldValue;
  here: FieldValue;
  /** What was last imported; null where the record has never been. */
  imported: FieldValue | null;
}

export interface Reconciled {
  /** Fields to be written. */
  set: RowValues;
  conflicts: Conflict[];
  /** What counts as last imported from now on. */
  imported: RowValues;
}

/**
 * A row against the record that it is about, field by field and against what was last imported: who changed a value
 * since then is told by it. A blank in the file leaves what is there.
 *
 * @param guarded fields that nobody but a person may overwrite, because somebody here answers for them
 * @param takeFile where both changed, the file's value is taken
 */
export function reconcile(
  file: RowValues,
  {
    here,
    imported,
    guarded,
    takeFile = false,
  }: {
    here: RowValues;
    imported: RowValues | null;
    guarded: ReadonlySet<string>;
    takeFile?: boolean;
  },
): Reconciled {
  const set: Record<string, FieldValue> = {};
  const conflicts: Conflict[] = [];
  const kept: Record<string, FieldValue> = { ...imported };
  for (const [field, value] of Object.entries(file)) {
    const stands = here[field];
    const last = imported?.[field];
    if (isSame(value, stands)) {
      kept[field] = value;
      continue;
    }
    // The file says what it said before: whoever changed it here knows better.
    if (last !== undefined && isSame(value, last)) continue;
    const untouched = last === undefined ? !guarded.has(field) : isSame(last, stands);
    if (stands === undefined || untouched || takeFile) {
      set[field] = value;
      kept[field] = value;
    } else {
      conflicts.push({ field, file: value, here: stands, imported: last ?? null });
    }
  }
  return { set, conflicts, imported: kept };
}

/** Two values of a field; lists whatever their order. */
export function isSame(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  if (a === b) return true;
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  return a.every((each) => b.includes(each));
}
