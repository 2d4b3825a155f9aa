import type { ActionFunctionArgs } from "@remix-run/node";
import { can } from "#app/domain/identity/permissions.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { notFound } from "#app/http/responses.ts";
import { type SignedInVisit, visit } from "#app/http/visit.server.ts";
import {
  applicationSubject,
  applicationWhole,
} from "#db/queries/applications/application.server.ts";
import type { BackgroundAnswer } from "./answer.ts";
import { posted, savedMeanwhile } from "./editing.server.ts";
import { formNamed } from "./forms/all.server.ts";
import type { EditForm, Typed } from "./forms/form.ts";

const NOTHING: BackgroundAnswer = {
  savedVersion: null,
  errors: {},
  meanwhile: null,
  signedOut: false,
};

/**
 * Saves a form in the background. Answers as data and never sends anybody anywhere: somebody is typing in the page.
 * What one field holds wrongly is told and left as it was saved; the others are saved all the same.
 */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const here = await visit(args);
  const form = formNamed(args.params.form);
  if (!form) throw notFound();
  if (!here.actor) return answer({ signedOut: true }, 401);
  const sent = await formOf(args.request);
  return saveValid({ ...here, actor: here.actor }, { id: args.params.id ?? "", form, sent });
}

function answer(told: Partial<BackgroundAnswer>, status: number): Response {
  return Response.json({ ...NOTHING, ...told } satisfies BackgroundAnswer, { status });
}

interface Background {
  id: string;
  form: EditForm;
  sent: FormData;
}

async function saveValid(here: SignedInVisit, { id, form, sent }: Background): Promise<Response> {
  const schema = form.schema.extend(posted.shape);
  const errors: Record<string, string[]> = {};
  const whole = await applicationWhole(here.db.read, id);
  if (!whole || !can(here.actor, "application:edit", applicationSubject(whole))) throw notFound();
  const saved = form.saved(whole);
  for (;;) {
    const submission = parseForm(sent, { schema, t: here.t });
    const tried =
      submission.status === "success"
        ? await answerForm(submission, {
            t: here.t,
            run: () => {
              const { version } = posted.parse(submission.value);
              const edit = { actor: here.actor, applicationId: id, version, now: here.now };
              return form.save(here, edit, submission.value);
            },
          })
        : { reply: submission.reply(), status: 422 };
    if ("value" in tried) return answer({ savedVersion: tried.value, errors }, 200);
    if (tried.status === 409) {
      return answer({ errors, meanwhile: await savedMeanwhile(here, id) }, 409);
    }
    const wrong = Object.entries(tried.reply.error ?? {});
    const fresh = wrong.filter(([name]) => name in form.schema.shape && !(name in errors));
    for (const [name, messages] of wrong) errors[name] = messages ?? [];
    if (fresh.length === 0) return answer({ errors }, tried.status);
    for (const [name] of fresh) putBack(sent, { name, value: saved[name] ?? null });
  }
}

/** Puts a field as it is saved in the place of what was typed. */
function putBack(sent: FormData, { name, value }: { name: string; value: Typed[string] }): void {
  sent.delete(name);
  for (const each of [value ?? ""].flat()) sent.append(name, String(each));
}
