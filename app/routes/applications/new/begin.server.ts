import type { SubmissionResult } from "@conform-to/react";
import type { ActionFunctionArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import type { DraftReading } from "#app/domain/applications/draft/read-draft.ts";
import { LONGEST_TEXT } from "#app/domain/applications/steps.ts";
import { type Actor, organizationsWith } from "#app/domain/identity/actor.ts";
import { text, ticked } from "#app/http/fields.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { type SignedInVisit, visit } from "#app/http/visit.server.ts";
import { beginApplication } from "#app/services/applications/begin-application.server.ts";
import { readText } from "#app/services/applications/read-text.server.ts";
import { classifyText } from "#app/services/sectors/classifier.server.ts";
import type { Db } from "#db/client.server.ts";
import { registering, signingIn } from "../../identity/entering.server.ts";

const LONGEST_COMPANY = 120;

const words = text(LONGEST_TEXT, 0).default("");
const newCompany = z.object({
  text: words,
  company: text(LONGEST_COMPANY, 2),
  another: ticked(),
});
const ownCompany = z.object({ text: words, organizationId: text(40) });

/** What the page shows after a form that did not end in a draft: the words above all. */
interface Kept {
  text: string;
  headers?: Headers;
}

async function readingOf(
  db: Db,
  { text, now }: { text: string; now: Date },
): Promise<BeginAnswer["read"]> {
  if (text === "") return null;
  return {
    reading: await readText(db, { text, now }),
    sectors: classifyText(text).map(({ key }) => key),
  };
}

/** Makes an account first, with the company that it applies for. */
export async function registerAndBegin(args: ActionFunctionArgs, form: FormData) {
  const entered = await registering(args, { form, also: newCompany });
  const kept = { text: wordsOf(form) };
  if ("reply" in entered) return answer(args, kept, entered);
  return begin(args, form, { ...kept, here: entered.here, headers: entered.headers });
}

/** Signs in first; whoever has one company goes straight on. */
export async function signInAndBegin(args: ActionFunctionArgs, form: FormData) {
  const entered = await signingIn(args, form);
  const kept = { text: wordsOf(form) };
  if ("reply" in entered) return answer(args, kept, { ...entered, form: "sign-in" });
  const { here, headers } = entered;
  return carry(args, { ...kept, here, headers });
}

/** Takes words along: into a draft where it is clear for which company, else into the page. */
export async function carry(args: ActionFunctionArgs, kept: Kept & { here: SignedInVisit | null }) {
  const companies = kept.here ? companiesOf(kept.here.actor) : [];
  const [only] = companies;
  if (!kept.here || kept.text === "" || companies.length !== 1 || !only) {
    return answer(args, kept, null);
  }
  const form = new FormData();
  form.set("text", kept.text);
  form.set("organizationId", only);
  return begin(args, form, { ...kept, here: kept.here });
}

/** Begins the draft; without words it is filled in step by step. */
export async function begin(
  args: ActionFunctionArgs,
  form: FormData,
  { here, headers = new Headers(), text }: Kept & { here: SignedInVisit },
) {
  const { db, actor, now, t } = here;
  const named = form.has("organizationId");
  const submission = parseForm(form, { schema: named ? ownCompany : newCompany, t });
  if (submission.status !== "success") {
    return answer(args, { text, headers }, { reply: submission.reply(), status: 422 });
  }
  const { value } = submission;
  const company =
    "organizationId" in value
      ? { id: value.organizationId }
      : { name: value.company, another: value.another };
  const draft = value.text
    ? { text: value.text, reading: await readText(db.read, { text: value.text, now }) }
    : null;
  const begun = await answerForm(submission, {
    t,
    run: () => beginApplication(db, { actor, company, draft, now }, classifyText),
  });
  if ("reply" in begun) return answer(args, { text, headers }, begun);
  if (!draft) return redirect(`/applications/${begun.value}/edit/company`, { headers });
  const to = `/applications/${begun.value}/check`;
  return redirectTelling(to, { context: args.context, key: "door.begun", headers });
}

/** What the page shows after a form. */
interface BeginAnswer {
  text: string;
  read: { reading: DraftReading; sectors: string[] } | null;
  reply: SubmissionResult<string[]> | null;
  /** Which of the page's two forms was refused. */
  form: "begin" | "sign-in";
}

interface Refused {
  reply: SubmissionResult<string[]>;
  status: number;
  form?: "sign-in";
}

async function answer(args: ActionFunctionArgs, { text, headers }: Kept, refused: Refused | null) {
  const { db, now } = await visit(args);
  return data<BeginAnswer>(
    {
      text,
      read: await readingOf(db.read, { text, now }),
      reply: refused?.reply ?? null,
      form: refused?.form ?? "begin",
    },
    { status: refused?.status ?? 200, headers },
  );
}

export function companiesOf(actor: Actor): string[] {
  return organizationsWith(actor, "founder");
}

function wordsOf(form: FormData): string {
  return words.safeParse(form.get("text") ?? "").data ?? "";
}
