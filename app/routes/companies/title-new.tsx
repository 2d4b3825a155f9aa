import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { AWARDS, RUNGS } from "#app/domain/companies/ladders/types.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { optionalDayOrMonth, optionalText } from "#app/http/fields.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { found, notFound } from "#app/http/responses.ts";
import { signedIn } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { saveCredential } from "#app/services/companies/save-credential.server.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { companyFile } from "#db/queries/companies/file.server.ts";
import { titled } from "../titled.ts";
import { titleName } from "./words.ts";

const KINDS = [...RUNGS, ...AWARDS] as const;

export const meta: MetaFunction = titled("company.title.title");

const schema = z.object({
  kind: z.enum(KINDS),
  number: optionalText(80),
  validFrom: optionalDayOrMonth(),
  validTo: optionalDayOrMonth(),
});

async function ownCompany(args: LoaderFunctionArgs) {
  const here = await signedIn(args);
  const { company } = found(await companyFile(here.db.read, args.params.id ?? ""));
  const subject = { kind: "organization" as const, id: company.id, area: company.area };
  if (!can(here.actor, "company:declare", subject)) throw notFound();
  return { here, company };
}

export async function loader(args: LoaderFunctionArgs) {
  const { company } = await ownCompany(args);
  return { company: { id: company.id, name: company.name } };
}

export async function action(args: ActionFunctionArgs) {
  const { here, company } = await ownCompany(args);
  const { actor, db, now, t } = here;
  const submission = parseForm(await formOf(args.request), { schema, t });
  if (submission.status !== "success") return data({ reply: submission.reply() }, { status: 422 });
  const { number, ...said } = submission.value;
  const answer = await answerForm(submission, {
    t,
    run: () =>
      saveCredential(db, {
        actor,
        organizationId: company.id,
        values: { ...said, number: number ?? "" },
        now,
      }),
  });
  if ("reply" in answer) return data({ reply: answer.reply }, { status: answer.status });
  return redirectTelling(`/companies/${company.id}`, {
    context: args.context,
    key: "company.told.title",
  });
}

export default function NewTitle() {
  const { company } = useLoaderData<typeof loader>();
  const form = typedForm(useActionData<typeof action>()?.reply, {});
  const language = useLanguage();
  const { t } = language;
  const labels = {
    kind: t("company.title.kind"),
    number: t("company.title.number"),
    validFrom: t("company.title.validFrom"),
    validTo: t("company.title.validTo"),
  };
  return (
    <Page width="reading">
      <PageHeader
        crumbs={[{ label: company.name, href: `/companies/${company.id}` }]}
        title={t("company.title.title")}
      />
      <Form method="post" noValidate className="grid gap-5">
        <ErrorSummary errors={form.errors} labels={labels} />
        <Field {...form.field("kind")} label={labels.kind}>
          <Select
            defaultValue={form.text("kind")}
            options={KINDS.map((kind) => ({ value: kind, label: titleName(kind, language) }))}
          />
        </Field>
        <Field {...form.field("number")} label={labels.number} optional>
          <TextInput defaultValue={form.text("number")} />
        </Field>
        <Field
          {...form.field("validFrom")}
          label={labels.validFrom}
          hint={t("company.title.hint")}
          optional
        >
          <TextInput defaultValue={form.text("validFrom")} className="max-w-60" />
        </Field>
        <Field {...form.field("validTo")} label={labels.validTo} optional>
          <TextInput defaultValue={form.text("validTo")} className="max-w-60" />
        </Field>
        <div>
          <SubmitButton variant="primary">{t("company.titles.add")}</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
