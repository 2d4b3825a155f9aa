import type { OfferContent, TermValues } from "#app/domain/deals/terms.ts";
import { DAY_MS } from "#app/domain/time.ts";
import { NOW } from "./parties.ts";

/** Terms of a room, as an incubator offers them. */
export const ROOM: TermValues = { area: 300, rent: 200, freeMonths: 1, termMonths: 24 };

/** An offer's content, valid for a fortnight. */
export function content(said: Partial<OfferContent> = {}): OfferContent {
  return {
    terms: ROOM,
    conditions: [],
    message: "",
    validUntil: NOW.getTime() + 14 * DAY_MS,
    ...said,
  };
}
