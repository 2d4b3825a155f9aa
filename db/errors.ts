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

/**
 * Why the database could not do what it was asked, though the asking was right:
 * another holds the lock (`busy`), no room (`full`), not writable (`read-only`), the disk failed (`io`),
 * no connection (`unreachable`), or the connection broke while it committed, so that nobody knows (`in-doubt`).
 */
export type StorageFault = "busy" | "full" | "read-only" | "io" | "unreachable" | "in-doubt";

/** The database cannot work just now. Nothing was written, except perhaps where `fault` is `in-doubt`. */
export class StorageError extends Error {
  override name = "StorageError";
  readonly fault: StorageFault;

  constructor(fault: StorageFault, cause: unknown) {
    super(`The database cannot work just now: ${fault}`, { cause });
    this.fault = fault;
  }
}

const CONSTRAINTS: Record<string, ConstraintKind> = {
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

/**
 * Codes of both engines and of the sockets under PostgreSQL, by how they begin. Class 08 is the connection,
 * 53 its resources (53100: the disk is full), 57 an operator who ended it, 58 the system under it.
 */
const FAULTS: [beginning: string, fault: StorageFault][] = [
  ["SQLITE_BUSY", "busy"],
  ["SQLITE_LOCKED", "busy"],
  ["SQLITE_FULL", "full"],
  ["SQLITE_READONLY", "read-only"],
  ["SQLITE_IOERR", "io"],
  ["SQLITE_CANTOPEN", "io"],
  ["40001", "busy"],
  ["40P01", "busy"],
  ["55P03", "busy"],
  ["25006", "read-only"],
  ["53100", "full"],
  ["53", "busy"],
  ["57", "unreachable"],
  ["58", "io"],
  ["08", "unreachable"],
  ["ECONN", "unreachable"],
  ["EPIPE", "unreachable"],
  ["ETIMEDOUT", "unreachable"],
  ["EHOSTUNREACH", "unreachable"],
  ["ENETUNREACH", "unreachable"],
  ["ENOTFOUND", "unreachable"],
  ["EAI_AGAIN", "unreachable"],
];

/** The driver gives these no code. */
const BROKEN_CONNECTION =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** Constraint and storage errors of both engines as one type each; anything else as it is. */
export function typedError(error: unknown): unknown {
  if (error instanceof ConstraintError) return error;
  for (const link of chain(error)) {
    const kind = CONSTRAINTS[codeOf(link)];
    if (kind) return new ConstraintError(kind, error);
  }
  return storageError(error) ?? error;
}

/** The error as one of storage, wherever in its causes that shows; null for any other. */
export function storageError(error: unknown): StorageError | null {
  for (const link of chain(error)) {
    if (link instanceof StorageError) return link;
    const code = codeOf(link);
    const known = FAULTS.find(([beginning]) => code.startsWith(beginning));
    if (known) return new StorageError(known[1], error);
    if (BROKEN_CONNECTION.test(link.message)) return new StorageError("unreachable", error);
  }
  return null;
}

/** Serialization failure or deadlock on PostgreSQL: the same work may succeed when done again. */
export function isRetryable(error: unknown): boolean {
  return chain(error).some((link) => ["40001", "40P01"].includes(codeOf(link)));
}

/** Another connection of SQLite writes at the moment. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && codeOf(error).startsWith("SQLITE_BUSY");
}

/** An error and its causes; those that several addresses of one host gave count as causes. */
function chain(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  const more = error instanceof AggregateError ? error.errors : [];
  return [error, ...[error.cause, ...more].flatMap(chain)];
}

function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : "";
}
