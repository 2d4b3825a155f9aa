import { data } from "@remix-run/node";
import { z } from "zod";
import { OUTCOME_KINDS } from "#app/domain/vocabulary.ts";
import { optionalMoney, optionalText, requiredDay, version } from "#app/http/fields.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { confirmOutcome, disputeOutcome } from "#app/services/deals/answer-outcome.server.ts";
import { proposeOutcome } from "#app/services/deals/propose-outcome.server.ts";
import type { PanelPost } from "../panel-acts.server.ts";
import type { OutcomeAct } from "./intents.ts";

const proposed = z.object({
  version,
  kind: z.enum(OUTCOME_KINDS),
  amount: optionalMoney(),
  happenedOn: requiredDay(),
  outcomeNote: optionalText(500),
});
const answered = z.object({ outcome: z.string().min(1).max(40), note: optionalText(500) });

/** Does what a form of the panel asks; refusals come back as `form` and `reply`. */
export function outcomeAct(post: PanelPost, act: OutcomeAct) {
  return act === "outcome-propose" ? propose(post) : answer(post, act);
}

async function propose(post: PanelPost) {
  const { here, deal, side, form } = post;
  const dealId = deal.deal.id;
  const { db, actor, now, t } = here;
  const submission = parseForm(form, { schema: proposed, t });
  if (submission.status !== "success") return refused("outcome-propose", submission.reply(), 422);
  const { version, kind, amount, happenedOn, outcomeNote } = submission.value;
  const outcome = { kind, amountFen: amount, happenedOn, note: outcomeNote ?? "" };
  const done = await answerForm(submission, {
    t,
    run: () => proposeOutcome(db, { actor, side, dealId, version, outcome, now }),
  });
  if ("reply" in done) return refused("outcome-propose", done.reply, done.status);
  return told(post, "outcomes.done.propose");
}

async function answer(post: PanelPost, act: "outcome-confirm" | "outcome-dispute") {
  const { here, deal, side, form } = post;
  const dealId = deal.deal.id;
  const { db, actor, now, t } = here;
  const submission = parseForm(form, { schema: answered, t });
  if (submission.status !== "success") return refused(act, submission.reply(), 422);
  const { outcome: outcomeId, note } = submission.value;
  const ask = { actor, side, dealId, outcomeId, now };
  const done = await answerForm(submission, {
    t,
    run: () =>
      act === "outcome-confirm"
        ? confirmOutcome(db, ask)
        : disputeOutcome(db, { ...ask, note: note ?? "" }),
  });
  if ("reply" in done) return refused(act, done.reply, done.status);
  return told(post, act === "outcome-confirm" ? "outcomes.done.confirm" : "outcomes.done.dispute");
}

function told({ page, context }: PanelPost, key: Parameters<typeof redirectTelling>[1]["key"]) {
  return redirectTelling(page, { context, key });
}

function refused<R>(form: OutcomeAct, reply: R, status: number) {
  return data({ form, reply }, { status });
}
