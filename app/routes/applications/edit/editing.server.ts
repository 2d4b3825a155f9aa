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

const INTENTS = ["next", "stay", "autosave"] as const;
const posted = z.object({ version, intent: z.enum(INTENTS).catch("next") });

interface StepPost<S extends z.ZodObject> {
  step: Step;
  schema: S;
  save: (here: SignedInVisit, edit: Edit, values: z.output<S>) => Promise<void>;
}

/**
 * Saves one step, then goes to the next, or stays. What is still missing in the step is said after
 * saving, so that nothing typed is lost on its account.
 */
export async function saveStep<S extends z.ZodObject>(
  args: ActionFunctionArgs,
  { step, schema, save }: StepPost<S>,
) {
  const here = await signedIn(args);
  const id = args.params.id ?? "";
  const form = await formOf(args.request);
  const submission = parseForm(form, { schema: z.intersection(schema, posted), t: here.t });
  if (submission.status !== "success") return answered(submission.reply(), 422);
  const { version, intent } = submission.value as z.output<typeof posted>;
  const edit: Edit = { actor: here.actor, applicationId: id, version, now: here.now };
  const answer = await answerForm(submission, {
    t: here.t,
    run: () => save(here, edit, submission.value as z.output<S>),
  });
  if ("reply" in answer) return answered(answer.reply, answer.status);
  if (intent === "autosave")
    return data({ reply: null, conflict: false, savedVersion: version + 1 });
  if (intent === "stay") {
    return redirectTelling(`/applications/${id}/edit/${step}`, {
      context: args.context,
      key: "apply.saved-short",
    });
  }
  const missing = await stillMissing(here, id, step);
  if (missing.length > 0) {
    return answered(submission.reply({ fieldErrors: missingErrors(missing, here.t) }), 422);
  }
  return redirect(`/applications/${id}/edit/${stepAfter(step)}`);
}

function answered<R>(reply: R, status: number) {
  return data({ reply, conflict: status === 409, savedVersion: null }, { status });
}

async function stillMissing(here: SignedInVisit, id: string, step: Step): Promise<Missing[]> {
  const whole = await applicationWhole(here.db.read, id);
  return whole ? missingOf(whole).filter((each) => each.step === step) : [];
}

/** One message for each field that submission will ask for. */
export function missingErrors(missing: Missing[], t: Translate): Record<string, string[]> {
  return Object.fromEntries(missing.map((each) => [each.field, [missingWords(each, t)]]));
}

function missingWords({ field }: Missing, t: Translate): string {
  if (field === "text") return t("form.too-short", { min: SHORTEST_TEXT });
  if (field === "kinds") return t("form.choose-one");
  if (field === "teaser") return t("apply.consent.teaser.needed");
  return t("form.required");
}
