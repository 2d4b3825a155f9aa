import type { SubmissionResult } from "@conform-to/react";
import { type ActionFunctionArgs, data } from "@remix-run/node";
import { z } from "zod";
import { MOST_NEEDS } from "#app/domain/matching/offers.ts";
import { optionalText } from "#app/http/fields.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { answerForm, noWords, parseForm } from "#app/http/forms.server.ts";
import { badRequest } from "#app/http/responses.ts";
import type { SignedInVisit } from "#app/http/visit.server.ts";
import { type Asked, askAll } from "#app/services/deals/ask-all.server.ts";
import type { Db } from "#db/client.server.ts";
import { resourceHeads } from "#db/queries/registry/resource-heads.server.ts";
import { LONGEST_MESSAGE } from "../match/message.ts";
import type { AskOutcome } from "./ask-all.tsx";

const schema = z.object({ message: optionalText(LONGEST_MESSAGE) });

/** What a form of a combination gets back where nobody was asked. */
export interface RefusedAsk {
  /** Of which combination. */
  resourceIds: string[];
  reply: SubmissionResult<string[]>;
}

/** Asks all of a combination with the note typed; where some cannot be asked, says of each what came of it. */
export async function askCombination(
  { request, params, context }: ActionFunctionArgs,
  { here, form }: { here: SignedInVisit; form: FormData },
) {
  const { db, actor, now, t } = here;
  const resourceIds = form.getAll("resourceId").map(String);
  if (resourceIds.length === 0 || resourceIds.length > MOST_NEEDS) throw badRequest();
  const refused = (reply: SubmissionResult<string[]>, status: number) =>
    data({ message: null, note: "", refusedAsk: { resourceIds, reply } }, { status });
  const submission = parseForm(form, { schema, t });
  if (submission.status !== "success") return refused(submission.reply(), 422);
  const applicationId = params.id ?? "";
  const message = submission.value.message ?? "";
  const answer = await answerForm(submission, {
    t,
    run: () => askAll(db, { actor, applicationId, resourceIds, message, now }),
  });
  if ("reply" in answer) return refused(answer.reply, answer.status);
  const asked = answer.value;
  const done = asked.filter((each) => "dealId" in each).length;
  if (done === asked.length) {
    const { pathname, search } = new URL(request.url);
    const values = { count: done };
    return redirectTelling(pathname + search, { context, key: "match.ask-all.done", values });
  }
  const outcomes = await outcomesOf(db.read, asked, (no) => noWords(no, t));
  return data({ message: null, note: "", outcomes }, { status: done > 0 ? 200 : 409 });
}

async function outcomesOf(
  db: Db,
  asked: readonly Asked[],
  words: (no: Error) => string,
): Promise<AskOutcome[]> {
  const heads = await resourceHeads(
    db,
    asked.map(({ resourceId }) => resourceId),
  );
  return asked.map((each) => ({
    id: each.resourceId,
    name: heads.get(each.resourceId)?.name ?? "",
    dealId: "dealId" in each ? each.dealId : null,
    words: "no" in each ? words(each.no) : null,
  }));
}
