import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { email } from "#app/http/fields.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { visit } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { requestReset } from "#app/services/identity/request-reset.server.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { titled } from "../titled.ts";
import { NarrowPage } from "./narrow-page.tsx";

export const meta: MetaFunction = titled("forgot.title");

const schema = z.object({ email });

export function loader({ request }: LoaderFunctionArgs) {
  return { sent: new URL(request.url).searchParams.has("sent") };
}

/** The same answer whether there is an account or not. */
export async function action(args: ActionFunctionArgs) {
  const { db, t, now } = await visit(args);
  const submission = parseForm(await formOf(args.request), { schema, t });
  if (submission.status !== "success") return data(submission.reply(), { status: 422 });
  const answer = await answerForm(submission, {
    t,
    run: () => requestReset(db, { ...submission.value, address: args.context.address, now }),
  });
  if ("reply" in answer) return data(answer.reply, { status: answer.status });
  return redirect("/forgot-password?sent=1");
}

export default function ForgotPassword() {
  const { t } = useLanguage();
  const { sent } = useLoaderData<typeof loader>();
  const form = typedForm(useActionData<typeof action>(), { email: "" });
  const after = <TextLink to="/sign-in">{t("identity.signIn.title")}</TextLink>;
  if (sent) {
    return <NarrowPage title={t("forgot.sent")} lead={t("forgot.sent.lead")} after={after} />;
  }
  return (
    <NarrowPage title={t("forgot.title")} lead={t("forgot.lead")} after={after}>
      <Form method="post" noValidate className="grid gap-4">
        <ErrorSummary errors={{ "": form.errors[""] }} />
        <Field {...form.field("email")} label={t("identity.email")}>
          <TextInput type="email" autoComplete="username" defaultValue={form.text("email")} />
        </Field>
        <SubmitButton variant="primary" className="min-h-10 text-base">
          {t("forgot.button")}
        </SubmitButton>
      </Form>
    </NarrowPage>
  );
}
