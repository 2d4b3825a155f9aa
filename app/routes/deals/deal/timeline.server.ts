import { MOVES, type Mover, transition } from "#app/domain/deals/lifecycle.ts";
import {
  DEAL_STATES,
  DECLINE_REASONS,
  type DealState,
  type DeclineReason,
} from "#app/domain/vocabulary.ts";
import type { DealAct } from "#db/queries/deals/deal-page.server.ts";

/** One act as the page tells it. */
export interface ToldAct {
  id: string;
  at: Date;
  what: DealState | "undone";
  /** Where an undone step led back to. */
  back: DealState | null;
  side: Mover | null;
  /** Null where names are not open, or the system acted. */
  name: string | null;
  mine: boolean;
  reason: DeclineReason | null;
  note: string | null;
}

/**
 * The acts for a reader. Names of people are told once both sides are introduced; one's own always. The
 * startup's own `words` may say who it is: they are for those who may see the applicant.
 */
export function timelineFor(
  acts: readonly DealAct[],
  { names, words, me }: { names: boolean; words: boolean; me: string },
): ToldAct[] {
  return acts.flatMap((act) => {
    const what = whatHappened(act.kind);
    if (!what) return [];
    const mine = act.actorId === me;
    const side = sideOf(act, what);
    const { payload } = act;
    const note = words || side !== "startup" ? payload.note : null;
    return [
      {
        id: act.id,
        at: act.at,
        what,
        back:
          what === "undone" ? (DEAL_STATES.find((state) => state === payload.to) ?? null) : null,
        side,
        name: names || mine ? act.actorName : null,
        mine,
        reason: DECLINE_REASONS.find((reason) => reason === payload.reason) ?? null,
        note: typeof note === "string" && note !== "" ? note : null,
      },
    ];
  });
}

function whatHappened(kind: string): DealState | "undone" | null {
  if (kind === "deal.undone") return "undone";
  return DEAL_STATES.find((state) => kind === `deal.${state}`) ?? null;
}

/** Openings carry no move: who asked is told by the state they led to. */
function sideOf({ payload, actorId }: DealAct, what: DealState | "undone"): Mover | null {
  if (actorId === null) return "system";
  const move = MOVES.find((known) => known === payload.move);
  if (move) return transition(move).by;
  if (what === "interested") return "startup";
  return what === "invited" || what === "undone" ? "provider" : null;
}
