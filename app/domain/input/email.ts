import { plainWidth } from "./text.ts";

/**
 * An e-mail address as it is stored, looked for and counted: one spelling for all that mean the same account.
 * Width, case, blanks and signs that nobody sees make no difference.
 */
export function normalizeEmail(typed: string): string {
  return plainWidth(typed)
    .replace(/[\s\p{C}]/gu, "")
    .replaceAll("。", ".")
    .toLowerCase();
}
