import { isWish } from "#app/domain/matching/wishes.ts";
import type { Mark } from "#app/services/matching/mark-match.server.ts";

/** Which mark a button sets or takes away; null for another button. */
export function markAsked(form: FormData): { mark: Mark; on: boolean } | null {
  const act = String(form.get("act"));
  if (act === "later" || act === "back") return { mark: "later", on: act === "later" };
  const mark = act.replace(/^drop-/, "");
  return isWish(mark) ? { mark, on: mark === act } : null;
}
