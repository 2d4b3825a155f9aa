import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { redirectTelling } from "#app/http/flash.server.ts";
import { answerAct } from "#app/http/forms.server.ts";
import { entering } from "#app/http/visit.server.ts";
import { discardPolicyDraft } from "#app/services/matching/discard-policy-draft.server.ts";
import { policyPath } from "./policy-path.ts";
import { whose } from "./whose.server.ts";

/** There is nothing to see here: the page is the policy's. */
export function loader() {
  return redirect("/district/policy");
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor, now, t } = await entering(args, "policy:edit");
  const { district } = await whose(db.read, { actor, request: args.request });
  // A draft that is gone already is as good as thrown away.
  await answerAct(t, async () => {
    await discardPolicyDraft(db, { actor, district, now });
    return "";
  });
  return redirectTelling(policyPath(district), {
    context: args.context,
    key: "policy.told.discarded",
  });
}
