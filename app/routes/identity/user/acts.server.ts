import { z } from "zod";
import { ROLES } from "#app/domain/vocabulary.ts";
import { text } from "#app/http/fields.ts";
import { answerAct, answerForm, parseForm } from "#app/http/forms.server.ts";
import { badRequest } from "#app/http/responses.ts";
import type { SignedInVisit } from "#app/http/visit.server.ts";
import { addMembership } from "#app/services/identity/add-membership.server.ts";
import { disableUser } from "#app/services/identity/disable-user.server.ts";
import { enableUser } from "#app/services/identity/enable-user.server.ts";
import { grantAdmin } from "#app/services/identity/grant-admin.server.ts";
import { removeMembership } from "#app/services/identity/remove-membership.server.ts";
import { revokeAdmin } from "#app/services/identity/revoke-admin.server.ts";

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

const added = z.object({ organizationId: text(40), role: z.enum(ROLES) });

/** Gives the person a role; what was chosen comes back with the message when that cannot be. */
export async function addRole({ here, userId, form }: Post) {
  const { db, actor, now, t } = here;
  const submission = parseForm(form, { schema: added, t });
  if (submission.status !== "success") return { reply: submission.reply(), status: 422 };
  const answer = await answerForm(submission, {
    t,
    run: () => addMembership(db, { actor, userId, ...submission.value, now }),
  });
  return "reply" in answer ? answer : null;
}

export async function removeRole({ here, userId, form }: Post): Promise<void> {
  const { db, actor, now, t } = here;
  const membershipId = form.get("membershipId");
  if (typeof membershipId !== "string") throw badRequest();
  await answerAct(t, async () => {
    await removeMembership(db, { actor, userId, membershipId, now });
    return "";
  });
}
