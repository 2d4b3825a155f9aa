import { type AppLoadContext, data } from "@remix-run/node";
import { z } from "zod";
import { version } from "#app/http/fields.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { answerAct, answerForm, parseForm } from "#app/http/forms.server.ts";
import type { SignedInVisit } from "#app/http/visit.server.ts";
import { addMember } from "#app/services/registry/add-member.server.ts";
import { editOrganization } from "#app/services/registry/edit-organization.server.ts";
import { removeMember } from "#app/services/registry/remove-member.server.ts";
import { requestVerification } from "#app/services/registry/verify-organization.server.ts";
import { organizationSchema } from "../organization-schema.ts";

interface Post {
  here: SignedInVisit;
  context: AppLoadContext;
  organizationId: string;
  form: FormData;
}

const edited = organizationSchema.extend({ version });
const invited = z.object({
  email: z.preprocess(
    (value) => (typeof value === "string" ? value.trim() : value),
    z.email().max(200),
  ),
  role: z.enum(["founder", "reviewer", "provider_admin"]),
});

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
  if (!answer.value.waits) return saved(post, "");
  return redirectTelling(`/organizations/${organizationId}`, {
    context: post.context,
    key: "changes.own.saved",
  });
}

export async function invite(post: Post) {
  const { here, organizationId, form } = post;
  const submission = parseForm(form, { schema: invited, t: here.t });
  if (submission.status !== "success") return refused("invite", submission.reply(), 422);
  const answer = await answerForm(submission, {
    t: here.t,
    run: () =>
      addMember(here.db, { actor: here.actor, organizationId, ...submission.value, now: here.now }),
  });
  if ("reply" in answer) return refused("invite", answer.reply, answer.status);
  return saved(post, "#members");
}

export async function remove(post: Post) {
  const { here, organizationId, form } = post;
  return act(post, () =>
    removeMember(here.db, {
      actor: here.actor,
      organizationId,
      membershipId: String(form.get("membershipId")),
      now: here.now,
    }),
  );
}

export async function askVerification(post: Post) {
  const { here, organizationId } = post;
  return act(post, () =>
    requestVerification(here.db, { actor: here.actor, organizationId, now: here.now }),
  );
}

async function act(post: Post, run: () => Promise<void>) {
  const { status, ok, message } = await answerAct(post.here.t, async () => {
    await run();
    return "";
  });
  if (ok) return saved(post, "");
  return data({ act: "button" as const, reply: null, message, conflict: false }, { status });
}

function saved({ context, organizationId }: Post, place: string) {
  return redirectTelling(`/organizations/${organizationId}${place}`, {
    context,
    key: "organization.saved",
  });
}

function refused<R>(act: "edit" | "invite", reply: R, status: number) {
  return data({ act, reply, message: null, conflict: status === 409 }, { status });
}
