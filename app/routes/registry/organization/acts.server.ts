import { type AppLoadContext, data } from "@remix-run/node";
import { version } from "#app/http/fields.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { answerAct, answerForm, parseForm } from "#app/http/forms.server.ts";
import type { SignedInVisit } from "#app/http/visit.server.ts";
import { editOrganization } from "#app/services/registry/edit-organization.server.ts";
import { requestVerification } from "#app/services/registry/verify-organization.server.ts";
import { organizationSchema } from "../organization-schema.ts";

export interface Post {
  here: SignedInVisit;
  context: AppLoadContext;
  organizationId: string;
  form: FormData;
}

const edited = organizationSchema.extend({ version });

/** Saves the facts; a stale version comes back with what was typed. */
export async function edit(post: Post) {
  const { here, organizationId, form } = post;
  const submission = parseForm(form, { schema: edited, t: here.t });
  if (submission.status !== "success") return refused("edit", submission.reply(), 422);
  const { version, ...values } = submission.value;
  const answer = await answerForm(submission, {
    t: here.t,
    run: () =>
      editOrganization(here.db, {
        actor: here.actor,
        organizationId,
        version,
        values,
        now: here.now,
      }),
  });
  if ("reply" in answer) return refused("edit", answer.reply, answer.status);
  if (!answer.value.waits) return saved(post);
  return redirectTelling(`/organizations/${organizationId}`, {
    context: post.context,
    key: "changes.own.saved",
  });
}

export async function askVerification(post: Post) {
  const { here, organizationId } = post;
  return act(post, () =>
    requestVerification(here.db, { actor: here.actor, organizationId, now: here.now }),
  );
}

/** A button of the page: back to the page when it worked, told above it when not. */
export async function act(post: Post, run: () => Promise<void>) {
  const { status, ok, message } = await answerAct(post.here.t, async () => {
    await run();
    return "";
  });
  if (ok) return saved(post);
  return data({ act: "button" as const, reply: null, message, conflict: false }, { status });
}

function saved({ context, organizationId }: Post) {
  return redirectTelling(`/organizations/${organizationId}`, {
    context,
    key: "organization.saved",
  });
}

export function refused<R>(act: "edit" | "invite", reply: R, status: number) {
  return data({ act, reply, message: null, conflict: status === 409 }, { status });
}
