import type { AppLoadContext } from "@remix-run/node";
import type { DealSide } from "#app/domain/vocabulary.ts";
import type { SignedInVisit } from "#app/http/visit.server.ts";
import type { DealContext } from "#db/queries/deals/deal.server.ts";
import { offerAct } from "./offer/acts.server.ts";
import { isOfferAct } from "./offer/intents.ts";
import { outcomeAct } from "./outcome/acts.server.ts";
import { isOutcomeAct } from "./outcome/intents.ts";

/** A form of a panel, sent by somebody of one side who may see the deal. */
export interface PanelPost {
  here: Pick<SignedInVisit, "db" | "actor" | "now" | "t">;
  context: AppLoadContext;
  deal: DealContext;
  side: DealSide;
  form: FormData;
  /** The page that the panel stands on, to come back to. */
  page: string;
}

/** What answers an intent of the panels of offers and outcomes, on whatever page they stand; null for any other. */
export function panelAct(intent: unknown) {
  if (isOfferAct(intent)) return (post: PanelPost) => offerAct(post, intent);
  if (isOutcomeAct(intent)) return (post: PanelPost) => outcomeAct(post, intent);
  return null;
}
