import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import {
  type Missing,
  SHORTEST_TEXT,
  type Step,
  stepAfter,
} from "#app/domain/applications/steps.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { version } from "#app/http/fields.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { notFound } from "#app/http/responses.ts";
import { type SignedInVisit, signedIn } from "#app/http/visit.server.ts";
import type { Translate } from "#app/platform/i18n/translate.ts";
import type { Edit } from "#app/services/applications/edit.server.ts";
import { missingOf } from "#app/services/applications/submit-application.server.ts";
import {
  type ApplicationWhole,
  applicationSubject,
  applicationWhole,
} from "#db/queries/applications/application.server.ts";
import { lastSaveOf } from "#db/queries/applications/last-save.server.ts";
import type { Meanwhile, StepAnswer } from "./answer.ts";
import type { EditForm } from "./forms/form.ts";

/** The application that a step is about, for who may edit it; a withdrawn one has no form any more. */
export async function editing(
  args: LoaderFunctionArgs,
): Promise<SignedInVisit & { whole: ApplicationWhole }> {
  const here = await signedIn(args);
  const whole = await applicationWhole(here.db.read, args.params.id ?? "");
  if (!whole || !can(here.actor, "application:edit", applicationSubject(whole))) throw notFound();
  if (whole.application.state === "withdrawn")
    throw redirect(`/applications/${whole.application.id}`);
  return { ...here, whole };
}

const INTENTS = ["next", "stay"] as const;
export const posted = z.object({ version, intent: z.enum(INTENTS).catch("next") });

/**
 * Saves one form, then goes on, or stays. What is still missing in it is said after saving, so that nothing typed
 * is lost on its account.
 *
 * @param goOn what follows where nothing is missing: the next step, unless given
 */
export async function saveStep(
  args: ActionFunctionArgs,
  form: EditForm,
  goOn?: (here: SignedInVisit, edit: Edit) => Promise<Response>,
) {
  const here = await signedIn(args);
  const id = args.params.id ?? "";
  const sent = await formOf(args.request);
  const submission = parseForm(sent, { schema: form.schema.extend(posted.shape), t: here.t });
  if (submission.status !== "success") return answered({ reply: submission.reply() }, 422);
  const values = submission.value;
  const { version, intent } = values as z.output<typeof posted>;
  const edit: Edit = { actor: here.actor, applicationId: id, version, now: here.now };
  const answer = await answerForm(submission, {
    t: here.t,
    run: () => form.save(here, edit, values),
  });
  if ("reply" in answer) {
    const meanwhile = answer.status === 409 ? await savedMeanwhile(here, id) : null;
    return answered({ reply: answer.reply, meanwhile }, answer.status);
  }
  if (intent === "stay") {
    return redirectTelling(pathOf(id, form), { context: args.context, key: "apply.saved-short" });
  }
  const missing = await stillMissing(here, id, form);
  if (missing.length > 0) {
    const reply = submission.reply({ fieldErrors: missingErrors(missing, here.t) });
    return answered({ reply }, 422);
  }
  if (goOn) return goOn(here, { ...edit, version: answer.value });
  return redirect(`/applications/${id}/edit/${stepAfter(form.name as Step)}`);
}

function answered(
  { reply, meanwhile = null }: Partial<StepAnswer> & Pick<StepAnswer, "reply">,
  status: number,
) {
  return data<StepAnswer>({ reply, meanwhile }, { status });
}

function pathOf(id: string, { name }: EditForm): string {
  return name === "check" ? `/applications/${id}/check` : `/applications/${id}/edit/${name}`;
}

/** Who was faster: somebody else, by name, or the same person in another window. */
export async function savedMeanwhile(
  { db, actor }: SignedInVisit,
  id: string,
): Promise<Meanwhile | null> {
  const last = await lastSaveOf(db.read, id);
  return last && { by: last.userId === actor.userId ? null : last.name, at: last.at };
}

async function stillMissing(
  here: SignedInVisit,
  id: string,
  { name }: EditForm,
): Promise<Missing[]> {
  const whole = await applicationWhole(here.db.read, id);
  return whole ? missingOf(whole).filter(({ step }) => name === "check" || name === step) : [];
}

/** One message for each field that submission will ask for. */
function missingErrors(missing: Missing[], t: Translate): Record<string, string[]> {
  return Object.fromEntries(missing.map((each) => [each.field, [missingWords(each, t)]]));
}

function missingWords({ field }: Missing, t: Translate): string {
  if (field === "text") return t("form.too-short", { min: SHORTEST_TEXT });
  if (field === "kinds") return t("form.choose-one");
  if (field === "teaser") return t("apply.consent.teaser.needed");
  return t("form.required");
}
