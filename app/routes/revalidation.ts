import type { ShouldRevalidateFunctionArgs } from "@remix-run/react";

/**
 * For `shouldRevalidate`: reads the page again also after a refused action, so that a stale form meets
 * what is saved now.
 */
export function afterEveryAnswer({
  actionStatus,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  return defaultShouldRevalidate || (actionStatus ?? 0) >= 400;
}
