import { type ActionFunctionArgs, data } from "@remix-run/node";
import { MOST_NEEDS } from "#app/domain/matching/offers.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { answerAct, noWords } from "#app/http/forms.server.ts";
import { badRequest } from "#app/http/responses.ts";
import type { SignedInVisit } from "#app/http/visit.server.ts";
import { type Asked, askAll } from "#app/services/deals/ask-all.server.ts";
import { resourceHeads } from "#db/queries/registry/resource-heads.server.ts";

/** Asks all of a combination; where some cannot be asked, says of each what came of it. */
export async function askCombination(
  { request, params, context }: ActionFunctionArgs,
  { here, form }: { here: SignedInVisit; form: FormData },
) {
  const { db, actor, now, t } = here;
  const resourceIds = form.getAll("resourceId").map(String);
  if (resourceIds.length === 0 || resourceIds.length > MOST_NEEDS) throw badRequest();
  let asked: Asked[] = [];
  const { ok, message, status } = await answerAct(t, async () => {
    const applicationId = params.id ?? "";
    asked = await askAll(db, { actor, applicationId, resourceIds, message: "", now });
    return "";
  });
  if (!ok) return data({ message, note: "" }, { status });
  const done = asked.filter((each) => "dealId" in each).length;
  if (done === asked.length) {
    const { pathname, search } = new URL(request.url);
    const values = { count: done };
    return redirectTelling(pathname + search, { context, key: "match.ask-all.done", values });
  }
  const heads = await resourceHeads(db.read, resourceIds);
  const outcomes = asked.map((each) => ({
    id: each.resourceId,
    name: heads.get(each.resourceId)?.name ?? "",
    dealId: "dealId" in each ? each.dealId : null,
    words: "no" in each ? noWords(each.no, t) : null,
  }));
  return data({ message: null, note: "", outcomes }, { status: done > 0 ? 200 : 409 });
}
