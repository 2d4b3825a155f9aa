import { data } from "@remix-run/node";
import { z } from "zod";
import { ROLES } from "#app/domain/vocabulary.ts";
import { email } from "#app/http/fields.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { linkTo } from "#app/platform/public-address.ts";
import { endMembership } from "#app/services/identity/end-membership.server.ts";
import { invite as inviteTo } from "#app/services/identity/invite.server.ts";
import { revokeInvitation } from "#app/services/identity/revoke-invitation.server.ts";
import { act, type Post, refused } from "./acts.server.ts";

const invited = z.object({ email, role: z.enum(ROLES) });

/** The link is in the answer itself and nowhere else: it is shown this once. */
export async function invite({ here, organizationId, form }: Post) {
  const { db, actor, now, t, runtime } = here;
  const submission = parseForm(form, { schema: invited, t });
  if (submission.status !== "success") return refused("invite", submission.reply(), 422);
  const { value } = submission;
  const answer = await answerForm(submission, {
    t,
    run: () => inviteTo(db, { actor, organizationId, ...value, now }),
  });
  if ("reply" in answer) return refused("invite", answer.reply, answer.status);
  const link = linkTo(runtime.config, { path: "/join", token: answer.value.token });
  return data({
    act: "invited" as const,
    reply: null,
    message: null,
    conflict: false,
    invited: { email: value.email, link },
  });
}

export function revoke(post: Post) {
  const { here, organizationId, form } = post;
  const { db, actor, now } = here;
  const invitationId = String(form.get("invitationId"));
  return act(post, () => revokeInvitation(db, { actor, organizationId, invitationId, now }));
}

export function remove(post: Post) {
  const { db, actor, now } = post.here;
  const membershipId = String(post.form.get("membershipId"));
  return act(post, () => endMembership(db, { actor, membershipId, now }));
}

/** Who has left does not see the organization's page any more. */
export async function leave(post: Post) {
  const answer = await remove(post);
  if (!(answer instanceof Response)) return answer;
  return redirectTelling("/account", { context: post.context, key: "members.left" });
}
