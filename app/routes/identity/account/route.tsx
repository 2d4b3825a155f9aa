import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import {
  isSecret,
  preferencesCookie,
  preferencesOf,
  sessionCookie,
} from "#app/http/cookies.server.ts";
import { newPassword, text } from "#app/http/fields.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { badRequest, found } from "#app/http/responses.ts";
import { type SignedInVisit, signedIn } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { LOCALES } from "#app/platform/i18n/types.ts";
import { changePassword } from "#app/services/identity/change-password.server.ts";
import { limitedSignIn } from "#app/services/identity/limits.server.ts";
import { saveAccount } from "#app/services/identity/save-account.server.ts";
import { endOtherSessions } from "#app/services/identity/sessions.server.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { accountOf, sessionCount } from "#db/queries/identity/account.server.ts";
import { invitationsTo } from "#db/queries/identity/invitations.server.ts";
import { answerInvitation } from "./acts.server.ts";
import { Invitations } from "./invitations.tsx";
import { Organizations } from "./organizations.tsx";
import { PasswordForm } from "./password-form.tsx";
import { ProfileForm } from "./profile-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const profile = z.object({ name: text(60), locale: z.enum(LOCALES) });
const password = z.object({ current: z.string().min(1).max(200), next: newPassword });

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now, t } = await signedIn(args);
  const { userId } = actor;
  const [account, sessions, invitations] = await Promise.all([
    accountOf(db.read, userId),
    sessionCount(db.read, { userId, now }),
    invitationsTo(db.read, { userId, now }),
  ]);
  return {
    account: found(account),
    sessions,
    invitations,
    memberships: actor.memberships,
    title: `${t("account.title")} · ${t("app.name")}`,
  };
}

export async function action(args: ActionFunctionArgs) {
  const here = await signedIn(args);
  const form = await formOf(args.request);
  const intent = form.get("intent");
  if (intent === "profile") return saveProfile(args, { here, form });
  if (intent === "password") return savePassword(args, { here, form });
  if (intent === "sessions") return signOutElsewhere(args, here);
  if (intent === "accept" || intent === "decline") {
    return answerInvitation(args.context, { here, form, accept: intent === "accept" });
  }
  throw badRequest();
}

interface Sent {
  here: SignedInVisit;
  form: FormData;
}

async function saveProfile({ request, context }: ActionFunctionArgs, { here, form }: Sent) {
  const { db, actor, t, now, runtime } = here;
  const submission = parseForm(form, { schema: profile, t });
  if (submission.status !== "success") {
    return data({ form: "profile" as const, reply: submission.reply() }, { status: 422 });
  }
  await saveAccount(db, { actor, ...submission.value, now });
  const cookie = preferencesCookie(runtime.config);
  const kept: unknown = await cookie.parse(request.headers.get("Cookie"));
  const { locale } = submission.value;
  const preferences = { ...preferencesOf(kept), locale };
  throw await redirectTelling("/account", {
    context,
    key: "account.saved",
    headers: new Headers({ "Set-Cookie": await cookie.serialize(preferences) }),
  });
}

/** The current password is no easier to guess here than at the door. */
async function savePassword({ context }: ActionFunctionArgs, { here, form }: Sent) {
  const { db, actor, t, now, runtime } = here;
  const submission = parseForm(form, { schema: password, t });
  const hide = ["current", "next"];
  if (submission.status !== "success") {
    const reply = submission.reply({ hideFields: hide });
    return data({ form: "password" as const, reply }, { status: 422 });
  }
  const { value } = submission;
  const answer = await answerForm(submission, {
    t,
    hide,
    run: () =>
      limitedSignIn(db, {
        address: context.address,
        email: actor.email,
        now,
        run: () => changePassword(db, { actor, ...value, now }),
      }),
  });
  if ("reply" in answer) {
    return data({ form: "password" as const, reply: answer.reply }, { status: answer.status });
  }
  const line = await sessionCookie(runtime.config).serialize(answer.value);
  throw await redirectTelling("/account", {
    context,
    key: "account.password.changed",
    headers: new Headers({ "Set-Cookie": line }),
  });
}

async function signOutElsewhere({ request, context }: ActionFunctionArgs, here: SignedInVisit) {
  const secret: unknown = await sessionCookie(here.runtime.config).parse(
    request.headers.get("Cookie"),
  );
  if (!isSecret(secret)) throw badRequest();
  await endOtherSessions(here.db, { userId: here.actor.userId, secret });
  throw await redirectTelling("/account", { context, key: "account.sessions.ended" });
}

export default function Account() {
  const { t } = useLanguage();
  const { account, memberships, invitations, sessions } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page width="reading">
      <PageHeader title={t("account.title")} lead={account.email} />
      {answer?.form === "invitation" && (
        <Notice tone="danger" live>
          {answer.message}
        </Notice>
      )}
      <Invitations invitations={invitations} />
      <Section title={t("account.profile")}>
        <ProfileForm
          account={account}
          lastResult={answer?.form === "profile" ? answer.reply : undefined}
        />
      </Section>
      <Section title={t("account.organizations")}>
        <Organizations memberships={memberships} />
      </Section>
      <Section title={t("mail-settings.section")}>
        <TextLink to="/account/mail">{t("mail-settings.link")}</TextLink>
      </Section>
      <Section title={t("account.password")}>
        <PasswordForm lastResult={answer?.form === "password" ? answer.reply : undefined} />
      </Section>
      <Section title={t("account.sessions")}>
        <div className="grid justify-items-start gap-3">
          <p className="text-muted">
            {t("account.sessions.count", { count: sessions })} {t("account.sessions.text")}
          </p>
          {sessions > 1 && (
            <Form method="post">
              <SubmitButton name="intent" value="sessions">
                {t("account.sessions.button")}
              </SubmitButton>
            </Form>
          )}
        </div>
      </Section>
    </Page>
  );
}
