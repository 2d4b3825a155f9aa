import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import { version } from "#app/http/fields.ts";
import { answerAct, answerForm, parseForm } from "#app/http/forms.server.ts";
import type { SignedInVisit } from "#app/http/visit.server.ts";
import { addMember } from "#app/services/registry/add-member.server.ts";
import { editOrganization } from "#app/services/registry/edit-organization.server.ts";
import { removeMember } from "#app/services/registry/remove-member.server.ts";
import { requestVerification } from "#app/services/registry/verify-organization.server.ts";
import { organizationSchema } from "../organization-form.tsx";

interface Post {
  here: SignedInVisit;
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
export async function edit({ here, organizationId, form }: Post) {
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
  return redirect(`/organizations/${organizationId}?saved=1`);
}

export async function invite({ here, organizationId, form }: Post) {
  const submission = parseForm(form, { schema: invited, t: here.t });
  if (submission.status !== "success") return refused("invite", submission.reply(), 422);
  const answer = await answerForm(submission, {
    t: here.t,
    run: () =>
      addMember(here.db, { actor: here.actor, organizationId, ...submission.value, now: here.now }),
  });
  if ("reply" in answer) return refused("invite", answer.reply, answer.status);
  return redirect(`/organizations/${organizationId}?saved=1#members`);
}

export async function remove({ here, organizationId, form }: Post) {
  return act(here, organizationId, () =>
    removeMember(here.db, {
      actor: here.actor,
      organizationId,
      membershipId: String(form.get("membershipId")),
      now: here.now,
    }),
  );
}

export async function askVerification({ here, organizationId }: Post) {
  return act(here, organizationId, () =>
    requestVerification(here.db, { actor: here.actor, organizationId, now: here.now }),
  );
}

async function act(here: SignedInVisit, organizationId: string, run: () => Promise<void>) {
  const { status, ok, message } = await answerAct(here.t, async () => {
    await run();
    return "";
  });
  if (ok) return redirect(`/organizations/${organizationId}?saved=1`);
  return data({ act: "button" as const, reply: null, message, conflict: false }, { status });
}

function refused<R>(act: "edit" | "invite", reply: R, status: number) {
  return data({ act, reply, message: null, conflict: status === 409 }, { status });
}
