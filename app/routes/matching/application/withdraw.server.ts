import { type ActionFunctionArgs, data } from "@remix-run/node";
import { redirectTelling } from "#app/http/flash.server.ts";
import { answerAct } from "#app/http/forms.server.ts";
import type { SignedInVisit } from "#app/http/visit.server.ts";
import { withdrawApplication } from "#app/services/deals/withdraw-application.server.ts";

/** Withdraws the application; a refusal comes back in words. */
export async function withdraw(
  { params, context }: ActionFunctionArgs,
  { here, form }: { here: SignedInVisit; form: FormData },
) {
  const { db, actor, now, t } = here;
  const applicationId = params.id ?? "";
  const version = Number(form.get("version")) || 0;
  const { ok, message, status } = await answerAct(t, async () => {
    await withdrawApplication(db, { actor, applicationId, version, now });
    return "";
  });
  if (!ok) return data({ message, note: "" }, { status });
  return redirectTelling(`/applications/${applicationId}`, { context, key: "match.withdrawn" });
}
