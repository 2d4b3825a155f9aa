import type { ActionFunctionArgs } from "@remix-run/node";
import { can } from "#app/domain/identity/permissions.ts";
import { formWithFiles } from "#app/http/form-body.server.ts";
import { found, notFound } from "#app/http/responses.ts";
import { visit } from "#app/http/visit.server.ts";
import { MOST_FILES } from "#app/services/deals/say.server.ts";
import { dealContext, subjectOf } from "#db/queries/deals/deal.server.ts";
import { NO_ANSWER, type RoomAnswer } from "./answer.ts";
import { roomAct } from "./room-acts.server.ts";

/**
 * Does in the background what a form of a room asks for. Answers as data and never sends anybody anywhere: somebody is
 * typing in the page.
 */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const here = await visit(args);
  if (!here.actor) return answer({ ...NO_ANSWER, signedOut: true }, 401);
  const { db, actor, runtime } = here;
  const dealId = args.params.id ?? "";
  // Asked before the body is read: only who may write here may send so much.
  const context = found(await dealContext(db.read, dealId));
  if (!can(actor, "deal:view", subjectOf(context))) throw notFound();
  const limits = { maxBytes: runtime.config.maxUploadBytes, most: MOST_FILES };
  const { form, files } = await formWithFiles(args.request, limits);
  const told = await roomAct({ ...here, actor }, { dealId, form, files });
  return answer(told.answer, told.status);
}

function answer(told: RoomAnswer, status: number): Response {
  return Response.json(told, { status });
}
