import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { redirectTelling } from "#app/http/flash.server.ts";
import { answerAct } from "#app/http/forms.server.ts";
import { entering } from "#app/http/visit.server.ts";
import { requestRematch } from "#app/services/matching/request-rematch.server.ts";

/** There is nothing to see here: the page is the policy's. */
export function loader() {
  return redirect("/district/policy");
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor, now, t } = await entering(args, "policy:edit");
  await answerAct(t, async () => {
    await requestRematch(db, { actor, now });
    return "";
  });
  return redirectTelling("/district/policy", { context: args.context, key: "policy.rematch.told" });
}
