import { onlyParams } from "#app/ui/address.ts";

/** The parameters that make a place in the queue; a case's address carries them along. */
export const QUEUE_PARAMS = [
  "q",
  "sort",
  "dir",
  "page",
  "turn",
  "state",
  "resource",
  "sector",
  "assigned",
  "overdue",
];

/** Those of an address, as a query string that begins with "?"; empty when there are none. */
export function queueSearch(params: URLSearchParams): string {
  const kept = onlyParams(params, QUEUE_PARAMS);
  return kept === "?" ? "" : kept;
}
