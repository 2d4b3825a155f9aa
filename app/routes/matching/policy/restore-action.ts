import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { version } from "#app/http/fields.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { badRequest } from "#app/http/responses.ts";
import { entering } from "#app/http/visit.server.ts";
import { restorePolicy } from "#app/services/matching/restore-policy.server.ts";
import { policyPath } from "./policy-path.ts";
import { whose } from "./whose.server.ts";

const schema = z.object({ version });

/** There is nothing to see here: the page is the policy's. */
export function loader() {
  return redirect("/district/policy");
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor, now, t } = await entering(args, "policy:edit");
  const { district } = await whose(db.read, { actor, request: args.request });
  const submission = parseForm(await formOf(args.request), { schema, t });
  if (submission.status !== "success") throw badRequest();
  const old = submission.value.version;
  const note = t("policy.restore.note", { version: old });
  const answer = await answerForm(submission, {
    t,
    run: () => restorePolicy(db, { actor, district, version: old, note, now }),
  });
  // The set in force needs no restoring: the page shows that it is.
  if ("reply" in answer) return redirect(policyPath(district));
  return redirectTelling(policyPath(district), {
    context: args.context,
    key: "policy.told.published",
    values: { version: answer.value },
  });
}
