import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import { z } from "zod";
import { optionalText } from "#app/http/fields.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { badRequest } from "#app/http/responses.ts";
import { signedIn } from "#app/http/visit.server.ts";
import { openDeal } from "#app/services/deals/open-deal.server.ts";
import { markMatch } from "#app/services/matching/mark-match.server.ts";
import { markAsked } from "./mark-asked.ts";
import { LONGEST_MESSAGE } from "./message.ts";

const schema = z.object({ message: optionalText(LONGEST_MESSAGE) });

/** Asks the resource for contact, or sets the match aside, or takes it back. */
export async function askOrMark(args: ActionFunctionArgs) {
  const { db, actor, now, t } = await signedIn(args);
  const pair = { applicationId: args.params.id ?? "", resourceId: args.params.resourceId ?? "" };
  const form = await formOf(args.request);
  const submission = parseForm(form, { schema, t });
  if (submission.status !== "success") return data({ reply: submission.reply() }, { status: 422 });
  const act = form.get("act");
  const url = new URL(args.request.url);
  if (act === "ask") {
    const message = submission.value.message ?? "";
    const answer = await answerForm(submission, {
      t,
      run: () => openDeal(db, { actor, ...pair, side: "startup", message, now }),
    });
    if ("reply" in answer) return data({ reply: answer.reply }, { status: answer.status });
    return redirectTelling(`/deals/${answer.value}`, { context: args.context, key: "match.asked" });
  }
  const mark = markAsked(form);
  if (!mark) throw badRequest();
  const answer = await answerForm(submission, {
    t,
    run: () => markMatch(db, { actor, ...pair, ...mark, now }),
  });
  if ("reply" in answer) return data({ reply: answer.reply }, { status: answer.status });
  return act === "later"
    ? redirectTelling(`/applications/${pair.applicationId}${url.search}`, {
        context: args.context,
        key: "match.set-aside",
      })
    : redirect(url.pathname + url.search);
}
