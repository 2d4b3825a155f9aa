import type { AppLoadContext } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import { MOVES } from "#app/domain/deals/lifecycle.ts";
import { DECLINE_REASONS } from "#app/domain/vocabulary.ts";
import { optionalText, text, version } from "#app/http/fields.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { neighbours } from "#app/http/neighbours.ts";
import type { SignedInVisit } from "#app/http/visit.server.ts";
import { assignDeal } from "#app/services/deals/assign-deal.server.ts";
import { type Decision, decideDeal } from "#app/services/deals/decide-deal.server.ts";
import { sendNow, undoAct } from "#app/services/deals/settle-acts.server.ts";
import { withParams } from "#app/ui/address.ts";
import { queueWindow } from "#db/queries/deals/queue.server.ts";
import { queueAsk } from "../queue/queue-ask.server.ts";
import { queueSearch } from "../queue/queue-params.ts";
import { AFTER } from "./done-deal.server.ts";

interface Post {
  here: SignedInVisit;
  context: AppLoadContext;
  dealId: string;
  url: URL;
  form: FormData;
}

const moved = z.object({ version, move: z.enum(MOVES as [string, ...string[]]) });
const declined = z.object({ version, reason: z.enum(DECLINE_REASONS), note: text(500) });
const assigned = z.object({ version, assignee: optionalText(40) });

/** A step that needs nothing but the press of its button. */
export async function step(post: Post) {
  const submission = parseForm(post.form, { schema: moved, t: post.here.t });
  if (submission.status !== "success") return refused("step", submission.reply(), 422);
  const move = MOVES.find((known) => known === submission.value.move);
  return decide(post, {
    form: "step",
    submission,
    version: submission.value.version,
    move: move ?? "accept_interest",
    detail: {},
  });
}

export async function decline(post: Post) {
  const submission = parseForm(post.form, { schema: declined, t: post.here.t });
  if (submission.status !== "success") return refused("decline", submission.reply(), 422);
  const { version, ...detail } = submission.value;
  return decide(post, { form: "decline", submission, version, move: "decline", detail });
}

type FormName = "step" | "decline" | "assign" | "undo" | "send-now";
type Parsed = Parameters<typeof answerForm>[0];

/**
 * Decides and goes to the next case of the list as it was filtered. Where the case is only about to open, the reviewer
 * stays to read it.
 */
async function decide(
  post: Post,
  ask: {
    form: FormName;
    submission: Parsed;
    version: number;
    move: (typeof MOVES)[number];
    detail: Decision["detail"];
  },
) {
  const { here, dealId } = post;
  const next = await nextCase(post);
  const answer = await answerForm(ask.submission, {
    t: here.t,
    run: () =>
      decideDeal(here.db, {
        actor: here.actor,
        dealId,
        move: ask.move,
        version: ask.version,
        ...(ask.detail ? { detail: ask.detail } : {}),
        now: here.now,
      }),
  });
  if ("reply" in answer) return refused(ask.form, answer.reply, answer.status);
  if (ask.move === "accept_interest") return stay(post, "case.done.accepted");
  if (ask.move === "start_review") return stay(post, "case.done.started");
  return redirect(next);
}

/** Where to go once this case is decided: found before it leaves the list. */
async function nextCase({ here, dealId, url }: Post): Promise<string> {
  const { ask } = await queueAsk(here, url);
  const { page, pageSize } = ask;
  const ids = await queueWindow(here.db.read, ask);
  const { next, previous } = neighbours(ids, { id: dealId, page, pageSize });
  const to = next ?? previous;
  const params = new URLSearchParams(queueSearch(url.searchParams));
  // A decided case usually leaves the list, and the next page's first moves up to this one.
  const search = withParams(params, { [AFTER]: dealId, page: to && to.page > 1 ? page : null });
  return to ? `/review/${to.id}${search}` : `/review${search}`;
}

export async function assign(post: Post) {
  const { here, dealId } = post;
  const submission = parseForm(post.form, { schema: assigned, t: here.t });
  if (submission.status !== "success") return refused("assign", submission.reply(), 422);
  const { version, assignee } = submission.value;
  const answer = await answerForm(submission, {
    t: here.t,
    run: () => assignDeal(here.db, { actor: here.actor, dealId, version, assignee, now: here.now }),
  });
  if ("reply" in answer) return refused("assign", answer.reply, answer.status);
  return stay(post, "case.done.assigned");
}

/** Takes back what was just decided. */
export function undo(post: Post) {
  return settle(post, { form: "undo", run: undoAct, done: "case.done.undone" });
}

/** Lets it take effect without waiting. */
export function send(post: Post) {
  return settle(post, { form: "send-now", run: sendNow, done: "case.done.sent" });
}

async function settle(
  post: Post,
  {
    form,
    run,
    done,
  }: { form: FormName; run: typeof undoAct; done: Parameters<typeof redirectTelling>[1]["key"] },
) {
  const { here, dealId } = post;
  const submission = parseForm(post.form, { schema: z.object({}), t: here.t });
  if (submission.status !== "success") return refused(form, submission.reply(), 422);
  const answer = await answerForm(submission, {
    t: here.t,
    run: () => run(here.db, { actor: here.actor, dealId, now: here.now }),
  });
  if ("reply" in answer) return refused(form, answer.reply, answer.status);
  return stay(post, done);
}

function stay({ context, dealId, url }: Post, key: Parameters<typeof redirectTelling>[1]["key"]) {
  return redirectTelling(`/review/${dealId}${queueSearch(url.searchParams)}`, { context, key });
}

function refused<R>(form: FormName, reply: R, status: number) {
  return data({ form, reply }, { status });
}
