import { movesFor } from "#app/domain/deals/lifecycle.ts";
import { answersTo, PROPOSES } from "#app/domain/deals/outcome.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { dayOf } from "#app/domain/time.ts";
import type { DealSide } from "#app/domain/vocabulary.ts";
import type { SignedInVisit } from "#app/http/visit.server.ts";
import { type DealContext, subjectOf } from "#db/queries/deals/deal.server.ts";
import { outcomesOf } from "#db/queries/deals/deal-page.server.ts";

/**
 * What came of a deal, as each side says it, with what this side can answer.
 *
 * @param side null for who is of neither
 */
export async function loadOutcomes(
  { db, actor, now }: SignedInVisit,
  { context, side }: { context: DealContext; side: DealSide | null },
) {
  const { deal } = context;
  const subject = subjectOf(context);
  const may = side === "startup" ? "deal:act-as-startup" : "deal:act-as-provider";
  const acts = side !== null && can(actor, may, subject) && subject.providerInStanding;
  const said = await outcomesOf(db.read, deal.id);
  const waits = said.some(({ state }) => state === "proposed");
  return {
    version: deal.version,
    today: dayOf(now),
    said: said.map(({ id, kind, amountFen, happenedOn, note, state, side: by, answerNote }) => ({
      ...{ id, kind, amountFen, happenedOn, note, state, by, answerNote },
      answers: acts && side ? answersTo({ state, side: by }, side) !== null : false,
    })),
    proposes:
      acts && side !== null && !waits && movesFor(deal.state, side).includes(PROPOSES[side]),
  };
}

export type LoadedOutcomes = Awaited<ReturnType<typeof loadOutcomes>>;
