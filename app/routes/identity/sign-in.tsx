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
import { text } from "#app/http/fields.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { safePath } from "#app/http/responses.ts";
import { visit } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { limitedSignIn } from "#app/services/identity/limits.server.ts";
import { readSession } from "#app/services/identity/sessions.server.ts";
import { signIn } from "#app/services/identity/sign-in.server.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import { NarrowPage } from "./narrow-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const schema = z.object({ email: text(200), password: z.string().min(1).max(200) });

export async function loader(args: LoaderFunctionArgs) {
  const { actor, t } = await visit(args);
  const to = new URL(args.request.url).searchParams.get("to");
  if (actor) throw redirect(safePath(to, deskOf(actor)));
  return { to: safePath(to, ""), title: `${t("identity.signIn.title")} · ${t("app.name")}` };
}

export async function action(args: ActionFunctionArgs) {
  const { db, runtime, now, t } = await visit(args);
  const form = await formOf(args.request);
  const submission = parseForm(form, { schema, t });
  const hide = ["password"];
  if (submission.status !== "success") {
    return data(submission.reply({ hideFields: hide }), { status: 422 });
  }
  const { email, password } = submission.value;
  const answer = await answerForm(submission, {
    t,
    hide,
    run: () =>
      limitedSignIn(db, {
        address: args.context.address,
        email,
        now,
        run: () => signIn(db, { email, password }),
      }),
  });
  if ("reply" in answer) return data(answer.reply, { status: answer.status });
  const session = await readSession(db, answer.value);
  const known = session && (await actorOf(db.read, session.userId));
  const to = form.get("to");
  throw redirect(safePath(typeof to === "string" ? to : null, deskOf(known?.actor ?? null)), {
    headers: { "Set-Cookie": await sessionCookie(runtime.config).serialize(answer.value) },
  });
}

export default function SignIn() {
  const { t } = useLanguage();
  const { to } = useLoaderData<typeof loader>();
  const form = typedForm(useActionData<typeof action>(), { email: "" });
  const query = to ? `?to=${encodeURIComponent(to)}` : "";
  return (
    <NarrowPage
      title={t("identity.signIn.title")}
      lead={to ? t("identity.signIn.first") : undefined}
      after={
        <>
          <p>
            {t("identity.signIn.new")}{" "}
            <TextLink to={`/register${query}`}>{t("identity.register.title")}</TextLink>
          </p>
          <p>{t("identity.signIn.forgot")}</p>
        </>
      }
    >
      <Form method="post" noValidate className="grid gap-4">
        <ErrorSummary errors={{ "": form.errors[""] }} />
        <input type="hidden" name="to" value={to} />
        <Field {...form.field("email")} label={t("identity.email")}>
          <TextInput type="email" autoComplete="username" defaultValue={form.text("email")} />
        </Field>
        <Field {...form.field("password")} label={t("identity.password")}>
          <TextInput type="password" autoComplete="current-password" />
        </Field>
        <SubmitButton variant="primary" className="min-h-10 text-base">
          {t("identity.signIn.button")}
        </SubmitButton>
      </Form>
    </NarrowPage>
  );
}
