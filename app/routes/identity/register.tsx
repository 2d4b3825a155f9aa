import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { sessionCookie } from "#app/http/cookies.server.ts";
import { deskOf } from "#app/http/desk.ts";
import { email, newPassword, text } from "#app/http/fields.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { safePath } from "#app/http/responses.ts";
import { visit } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { countRegistration } from "#app/services/identity/limits.server.ts";
import { register } from "#app/services/identity/register.server.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { NarrowPage } from "./narrow-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const schema = z.object({
  name: text(60),
  email,
  password: newPassword,
});

export async function loader(args: LoaderFunctionArgs) {
  const { actor, t } = await visit(args);
  const to = new URL(args.request.url).searchParams.get("to");
  if (actor) throw redirect(safePath(to, deskOf(actor)));
  return { to: safePath(to, ""), title: `${t("identity.register.title")} · ${t("app.name")}` };
}

export async function action(args: ActionFunctionArgs) {
  const { db, runtime, t, locale, now } = await visit(args);
  const form = await formOf(args.request);
  const submission = parseForm(form, { schema, t });
  const hide = ["password"];
  if (submission.status !== "success") {
    return data(submission.reply({ hideFields: hide }), { status: 422 });
  }
  const { value } = submission;
  const answer = await answerForm(submission, {
    t,
    hide,
    async run() {
      await countRegistration(db, { address: args.context.address, now });
      return register(db, { ...value, locale, now });
    },
  });
  if ("reply" in answer) return data(answer.reply, { status: answer.status });
  const to = form.get("to");
  const cookie = await sessionCookie(runtime.config).serialize(answer.value.session);
  throw await redirectTelling(safePath(typeof to === "string" ? to : null, "/account"), {
    context: args.context,
    key: "identity.registered",
    headers: new Headers({ "Set-Cookie": cookie }),
  });
}

export default function Register() {
  const { t } = useLanguage();
  const { to } = useLoaderData<typeof loader>();
  const form = typedForm(useActionData<typeof action>(), { name: "", email: "" });
  const query = to ? `?to=${encodeURIComponent(to)}` : "";
  return (
    <NarrowPage
      title={t("identity.register.title")}
      lead={t("identity.register.lead")}
      after={
        <p>
          {t("identity.register.known")}{" "}
          <TextLink to={`/sign-in${query}`}>{t("identity.signIn.title")}</TextLink>
        </p>
      }
    >
      <Form method="post" noValidate className="grid gap-4">
        <ErrorSummary errors={{ "": form.errors[""] }} />
        <input type="hidden" name="to" value={to} />
        <Field {...form.field("name")} label={t("identity.name")} hint={t("identity.name.hint")}>
          <TextInput autoComplete="name" defaultValue={form.text("name")} />
        </Field>
        <Field {...form.field("email")} label={t("identity.email")}>
          <TextInput type="email" autoComplete="username" defaultValue={form.text("email")} />
        </Field>
        <Field
          {...form.field("password")}
          label={t("identity.password")}
          hint={t("identity.password.hint")}
        >
          <TextInput type="password" autoComplete="new-password" />
        </Field>
        <SubmitButton variant="primary" className="min-h-10 text-base">
          {t("identity.register.button")}
        </SubmitButton>
      </Form>
    </NarrowPage>
  );
}
