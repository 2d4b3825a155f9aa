import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { STEPS } from "#app/domain/applications/steps.ts";
import { organizationsWith } from "#app/domain/identity/actor.ts";
import { text } from "#app/http/fields.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { signedIn } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { startApplication } from "#app/services/applications/start-application.server.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FieldGroup } from "#app/ui/field.tsx";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { organizationsByIds } from "#db/queries/registry/own-organizations.server.ts";
import { titled } from "../titled.ts";

export const meta: MetaFunction = titled("apply.new.title");

const schema = z.object({ organizationId: text(40) });

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await signedIn(args);
  const companies = await organizationsByIds(db.read, organizationsWith(actor, "founder"));
  if (companies.length === 0) throw redirect("/organizations/new?kind=startup");
  return { companies };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor, now, t } = await signedIn(args);
  const submission = parseForm(await formOf(args.request), { schema, t });
  if (submission.status !== "success") return data({ reply: submission.reply() }, { status: 422 });
  const answer = await answerForm(submission, {
    t,
    run: () => startApplication(db, { actor, ...submission.value, now }),
  });
  if ("reply" in answer) return data({ reply: answer.reply }, { status: answer.status });
  return redirect(`/applications/${answer.value}/edit/company`);
}

export default function NewApplication() {
  const { companies } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const form = typedForm(useActionData<typeof action>()?.reply, {
    organizationId: companies[0]?.id,
  });
  return (
    <Page width="reading">
      <PageHeader
        title={t("apply.new.title")}
        lead={t("apply.new.lead")}
        crumbs={[{ label: t("apply.desk.title"), href: "/applications" }]}
      />
      <Form method="post" noValidate className="grid gap-6">
        <ErrorSummary errors={form.errors} labels={{ organizationId: t("apply.company") }} />
        {companies.length > 1 ? (
          <FieldGroup {...form.field("organizationId")} label={t("apply.new.company")}>
            <RadioGroup
              chosen={form.text("organizationId")}
              choices={companies.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </FieldGroup>
        ) : (
          <input type="hidden" name="organizationId" value={companies[0]?.id} />
        )}
        <ol className="grid gap-2">
          {STEPS.map((step, index) => (
            <li
              key={step}
              className="grid grid-cols-[1.5rem_8rem_1fr] gap-x-2 max-sm:grid-cols-[1.5rem_1fr]"
            >
              <span className="text-muted tabular-nums">{index + 1}</span>
              <span className="font-semibold">{t(`apply.step.${step}`)}</span>
              <span className="text-muted max-sm:col-start-2">{t(`apply.brief.${step}`)}</span>
            </li>
          ))}
        </ol>
        <div>
          <SubmitButton variant="primary">{t("apply.new.submit")}</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
