import { data } from "@remix-run/node";
import { redirectTelling } from "#app/http/flash.server.ts";
import { answerAct } from "#app/http/forms.server.ts";
import type { SignedInVisit } from "#app/http/visit.server.ts";
import { shareVersion } from "#app/services/deals/share-version.server.ts";

type Here = Pick<SignedInVisit, "db" | "actor" | "now" | "t"> & {
  context: Parameters<typeof redirectTelling>[1]["context"];
};

/** Shows the present version to the providers of these deals, then goes back; a refusal comes back in words. */
export async function shareWith(
  { db, actor, now, t, context }: Here,
  { dealIds, to }: { dealIds: string[]; to: string },
) {
  const { ok, message, status } = await answerAct(t, async () => {
    await shareVersion(db, { actor, dealIds, now });
    return "";
  });
  if (!ok) return data({ message, note: "" }, { status });
  return redirectTelling(to, { context, key: "deals.done.share" });
}
