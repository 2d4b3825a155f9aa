import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { sessionCookie } from "#app/http/cookies.server.ts";
import { deskOf } from "#app/http/desk.ts";
import { newPassword } from "#app/http/fields.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { visit } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { accountOfLink, setPassword } from "#app/services/identity/set-password.server.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import { titled } from "../titled.ts";
import { NarrowPage } from "./narrow-page.tsx";
import { tokenOf } from "./token.ts";

export const meta: MetaFunction = titled("identity.set-password.title");

const schema = z.object({ password: newPassword });

/** Opening the link uses nothing up: programs that preview links do that too. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, now } = await visit(args);
  const account = await accountOfLink(db.read, { token: tokenOf(args.request), now });
  return data({ account }, { status: account ? 200 : 410 });
}

export async function action(args: ActionFunctionArgs) {
  const { db, runtime, t, now } = await visit(args);
  const token = tokenOf(args.request);
  const submission = parseForm(await formOf(args.request), { schema, t });
  const hide = ["password"];
  if (submission.status !== "success") {
    return data(submission.reply({ hideFields: hide }), { status: 422 });
  }
  const answer = await answerForm(submission, {
    t,
    hide,
    run: () => setPassword(db, { token, ...submission.value, now }),
  });
  if ("reply" in answer) return data(answer.reply, { status: answer.status });
  const { userId, session } = answer.value;
  const known = await actorOf(db.read, userId);
  throw await redirectTelling(deskOf(known?.actor ?? null), {
    context: args.context,
    key: "identity.set-password.done",
    headers: new Headers({ "Set-Cookie": await sessionCookie(runtime.config).serialize(session) }),
  });
}

export default function SetPassword() {
  const { t } = useLanguage();
  const { account } = useLoaderData<typeof loader>();
  const form = typedForm(useActionData<typeof action>(), {});
  if (!account) {
    return (
      <NarrowPage
        title={t("identity.link-ended.title")}
        lead={t("identity.link-ended.password")}
        after={<TextLink to="/sign-in">{t("identity.signIn.title")}</TextLink>}
      />
    );
  }
  return (
    <NarrowPage
      title={t("identity.set-password.title")}
      lead={t("identity.set-password.lead", { email: account.email })}
      after={<p>{t("identity.set-password.after")}</p>}
    >
      <Form method="post" noValidate className="grid gap-4">
        <ErrorSummary errors={{ "": form.errors[""] }} />
        {/* For the browser, which keeps the password under this name. */}
        <input
          type="text"
          autoComplete="username"
          value={account.email}
          readOnly
          hidden
          tabIndex={-1}
        />
        <Field
          {...form.field("password")}
          label={t("account.password.next")}
          hint={t("identity.password.hint")}
        >
          <TextInput type="password" autoComplete="new-password" />
        </Field>
        <SubmitButton variant="primary" className="min-h-10 text-base">
          {t("identity.set-password.button")}
        </SubmitButton>
      </Form>
    </NarrowPage>
  );
}
