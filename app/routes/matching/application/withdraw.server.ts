import { type ActionFunctionArgs, data } from "@remix-run/node";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerAct } from "#app/http/forms.server.ts";
import { signedIn } from "#app/http/visit.server.ts";
import { withdrawApplication } from "#app/services/deals/withdraw-application.server.ts";

/** Withdraws the application; a refusal comes back in words. */
export async function withdraw(args: ActionFunctionArgs) {
  const { db, actor, now, t } = await signedIn(args);
  const applicationId = args.params.id ?? "";
  const form = await formOf(args.request);
  const version = Number(form.get("version")) || 0;
  const { ok, message, status } = await answerAct(t, async () => {
    await withdrawApplication(db, { actor, applicationId, version, now });
    return "";
  });
  if (!ok) return data({ message }, { status });
  return redirectTelling(`/applications/${applicationId}`, {
    context: args.context,
    key: "match.withdrawn",
  });
}
