import { type AppLoadContext, data } from "@remix-run/node";
import { redirectTelling } from "#app/http/flash.server.ts";
import { answerAct } from "#app/http/forms.server.ts";
import type { SignedInVisit } from "#app/http/visit.server.ts";
import {
  acceptInvitation,
  declineInvitation,
} from "#app/services/identity/answer-invitation.server.ts";

/** Accepts or declines an invitation that stands in the account. */
export async function answerInvitation(
  context: AppLoadContext,
  { here, form, accept }: { here: SignedInVisit; form: FormData; accept: boolean },
) {
  const { db, actor, now, t } = here;
  const ask = { actor, key: { invitationId: String(form.get("invitationId")) }, now };
  const { ok, message, status } = await answerAct(t, async () => {
    if (accept) return acceptInvitation(db, ask);
    await declineInvitation(db, ask);
    return "";
  });
  if (!ok) return data({ form: "invitation" as const, reply: undefined, message }, { status });
  return redirectTelling(accept ? `/organizations/${message}` : "/account", {
    context,
    key: accept ? "identity.join.accepted" : "identity.join.declined",
  });
}
