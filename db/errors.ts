/** What a constraint of either engine said no to. */
export type ConstraintKind = "unique" | "foreign-key" | "not-null" | "check";

export class ConstraintError extends Error {
  override name = "ConstraintError";
  readonly kind: ConstraintKind;

  constructor(kind: ConstraintKind, cause: unknown) {
    super(`The database refused a ${kind} violation`, { cause });
    this.kind = kind;
  }
}

const KINDS: Record<string, ConstraintKind> = {
  SQLITE_CONSTRAINT_UNIQUE: "unique",
  SQLITE_CONSTRAINT_PRIMARYKEY: "unique",
  SQLITE_CONSTRAINT_FOREIGNKEY: "foreign-key",
  SQLITE_CONSTRAINT_NOTNULL: "not-null",
  SQLITE_CONSTRAINT_CHECK: "check",
  "23505": "unique",
  "23503": "foreign-key",
  "23502": "not-null",
  "23514": "check",
};

/** Constraint errors of both engines as one type; anything else as it is. */
export function typedError(error: unknown): unknown {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const kind = KINDS[codeOf(at)];
    if (kind) return new ConstraintError(kind, error);
  }
  return error;
}

/** Serialization failure or deadlock on PostgreSQL: the same work may succeed when done again. */
export function isRetryable(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (["40001", "40P01"].includes(codeOf(at))) return true;
  }
  return false;
}

function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : "";
}
