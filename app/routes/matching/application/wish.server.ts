import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import { redirectTelling } from "#app/http/flash.server.ts";
import { answerAct } from "#app/http/forms.server.ts";
import { badRequest } from "#app/http/responses.ts";
import type { SignedInVisit } from "#app/http/visit.server.ts";
import { markMatch } from "#app/services/matching/mark-match.server.ts";
import { markAsked } from "../match/mark-asked.ts";

/** Asks the district something about a resource of the list that nobody runs, or takes it back; the list stays. */
export async function wish(
  { request, params, context }: ActionFunctionArgs,
  { here, form }: { here: SignedInVisit; form: FormData },
) {
  const { db, actor, now, t } = here;
  const asked = markAsked(form);
  if (!asked || asked.mark === "later") throw badRequest();
  const pair = {
    applicationId: params.id ?? "",
    resourceId: String(form.get("resourceId") ?? ""),
  };
  const { ok, message, status } = await answerAct(t, async () => {
    await markMatch(db, { actor, ...pair, ...asked, now });
    return "";
  });
  if (!ok) return data({ message, note: "" }, { status });
  const { pathname, search } = new URL(request.url);
  return asked.on
    ? redirectTelling(pathname + search, { context, key: `match.wish.asked.${asked.mark}` })
    : redirect(pathname + search);
}
