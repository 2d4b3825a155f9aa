/** Why a rule of the product said no. `not-found` also stands for "not yours": nobody can probe. */
export type RefusalCode =
  | "not-found"
  | "stale"
  | "invalid"
  | "taken"
  | "already-done"
  | "not-possible"
  | "too-many"
  | "full";

/**
 * A rule's no, with what the message needs. `field` names the form field it belongs to, `reason`
 * the message key below `refusal.`, for what the code alone does not say.
 */
export class Refusal extends Error {
  override name = "Refusal";
  readonly code: RefusalCode;
  readonly field: string | null;
  readonly reason: string;
  readonly values: Record<string, string | number>;

  constructor(
    code: RefusalCode,
    detail: { field?: string; reason?: string; values?: Record<string, string | number> } = {},
  ) {
    super(`${code}${detail.reason ? `: ${detail.reason}` : ""}`);
    this.code = code;
    this.field = detail.field ?? null;
    this.reason = detail.reason ?? code;
    this.values = detail.values ?? {};
  }
}
