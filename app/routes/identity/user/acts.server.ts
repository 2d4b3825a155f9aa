import { z } from "zod";
import { ROLES } from "#app/domain/vocabulary.ts";
import { text } from "#app/http/fields.ts";
import { answerAct, answerForm, parseForm } from "#app/http/forms.server.ts";
import { badRequest, found } from "#app/http/responses.ts";
import type { SignedInVisit } from "#app/http/visit.server.ts";
import { linkTo } from "#app/platform/public-address.ts";
import { disableUser } from "#app/services/identity/disable-user.server.ts";
import { enableUser } from "#app/services/identity/enable-user.server.ts";
import { endMembership } from "#app/services/identity/end-membership.server.ts";
import { grantAdmin } from "#app/services/identity/grant-admin.server.ts";
import { invite } from "#app/services/identity/invite.server.ts";
import { resetPassword } from "#app/services/identity/reset-password.server.ts";
import { revokeAdmin } from "#app/services/identity/revoke-admin.server.ts";
import { adminUser } from "#db/queries/identity/users.server.ts";

interface Post {
  here: SignedInVisit;
  userId: string;
  form: FormData;
}

const ACCOUNT_ACTS = {
  disable: disableUser,
  enable: enableUser,
  grant: grantAdmin,
  revoke: revokeAdmin,
} as const;

export type AccountAct = keyof typeof ACCOUNT_ACTS;

export function isAccountAct(act: unknown): act is AccountAct {
  return typeof act === "string" && Object.hasOwn(ACCOUNT_ACTS, act);
}

/** Opens or closes the account, or gives or takes the administrator's rights. */
export function accountAct({ here, userId }: Post, act: AccountAct) {
  const { db, actor, now, t } = here;
  return answerAct(t, async () => {
    await ACCOUNT_ACTS[act](db, { actor, userId, now });
    return "";
  });
}

/** A link with which the person sets a new password; it is in the answer itself and nowhere else. */
export function passwordLink({ here, userId }: Post) {
  const { db, actor, now, t, runtime } = here;
  return answerAct(t, async () => {
    const { token } = await resetPassword(db, { actor, userId, now });
    return linkTo(runtime.config, { path: "/set-password", token });
  });
}

const added = z.object({ organizationId: text(40), role: z.enum(ROLES) });

/** Invites the person to a role; what was chosen comes back with the message when that cannot be. */
export async function inviteToRole({ here, userId, form }: Post) {
  const { db, actor, now, t, runtime } = here;
  const submission = parseForm(form, { schema: added, t });
  if (submission.status !== "success") {
    return { link: null, reply: submission.reply(), status: 422 };
  }
  const { email } = found(await adminUser(db.read, userId));
  const answer = await answerForm(submission, {
    t,
    run: () => invite(db, { actor, email, ...submission.value, now }),
  });
  if ("reply" in answer) return { link: null, ...answer };
  const link = linkTo(runtime.config, { path: "/join", token: answer.value.token });
  return { link, reply: null, status: 200 };
}

export function removeRole({ here, form }: Post) {
  const { db, actor, now, t } = here;
  const membershipId = form.get("membershipId");
  if (typeof membershipId !== "string") throw badRequest();
  return answerAct(t, async () => {
    await endMembership(db, { actor, membershipId, now });
    return "";
  });
}
