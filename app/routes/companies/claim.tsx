import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { z } from "zod";
import { optionalCreditCode, text } from "#app/http/fields.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { signedIn } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { claimCompany } from "#app/services/companies/claim-company.server.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { TextArea, TextInput } from "#app/ui/text-input.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { titled } from "../titled.ts";

export const meta: MetaFunction = titled("company.claim.title");

const schema = z.object({ creditCode: optionalCreditCode(), note: text(1000, 2) });

export async function loader(args: LoaderFunctionArgs) {
  await signedIn(args);
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const { actor, db, now, t } = await signedIn(args);
  const submission = parseForm(await formOf(args.request), { schema, t });
  if (submission.status !== "success") return data({ reply: submission.reply() }, { status: 422 });
  const { creditCode, note } = submission.value;
  const answer = await answerForm(submission, {
    t,
    run: () => claimCompany(db, { actor, creditCode: creditCode ?? "", note, now }),
  });
  if ("reply" in answer) return data({ reply: answer.reply }, { status: answer.status });
  return redirectTelling("/companies", { context: args.context, key: "company.told.claimed" });
}

export default function ClaimCompany() {
  const form = typedForm(useActionData<typeof action>()?.reply, {});
  const { t } = useLanguage();
  const labels = { creditCode: t("company.claim.code"), note: t("company.claim.note") };
  return (
    <Page width="reading">
      <PageHeader
        crumbs={[{ label: t("companies.own"), href: "/companies" }]}
        title={t("company.claim.title")}
        lead={t("company.claim.lead")}
      />
      <Form method="post" noValidate className="grid gap-5">
        <ErrorSummary errors={form.errors} labels={labels} />
        <Field {...form.field("creditCode")} label={labels.creditCode}>
          <TextInput defaultValue={form.text("creditCode")} className="max-w-80 font-mono" />
        </Field>
        <Field {...form.field("note")} label={labels.note} hint={t("company.claim.note.hint")}>
          <TextArea rows={3} limit={1000} defaultValue={form.text("note")} />
        </Field>
        <div>
          <SubmitButton variant="primary">{t("company.claim.submit")}</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
