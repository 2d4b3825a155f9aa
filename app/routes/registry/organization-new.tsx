import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ticked } from "#app/http/fields.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { signedIn } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { createOrganization } from "#app/services/registry/create-organization.server.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FieldGroup } from "#app/ui/field.tsx";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { areaChoices } from "#db/queries/registry/areas.server.ts";
import { titled } from "../titled.ts";
import { areaOptions } from "./area-options.server.ts";
import {
  AnotherOrganization,
  OrganizationFields,
  organizationLabels,
} from "./organization-form.tsx";
import { organizationSchema } from "./organization-schema.ts";

export const meta: MetaFunction = titled("organization.new.title");

const KINDS = ["startup", "provider"] as const;
const schema = organizationSchema.extend({ kind: z.enum(KINDS), another: ticked() });

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await signedIn(args);
  const asked = new URL(args.request.url).searchParams.get("kind");
  const kind = KINDS.find((known) => known === asked) ?? "startup";
  return { kind, areas: areaOptions(await areaChoices(db.read)) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor, now, t } = await signedIn(args);
  const submission = parseForm(await formOf(args.request), { schema, t });
  if (submission.status !== "success") return data({ reply: submission.reply() }, { status: 422 });
  const { kind, another, ...values } = submission.value;
  const answer = await answerForm(submission, {
    t,
    run: () => createOrganization(db, { actor, kind, values, another, now }),
  });
  if ("reply" in answer) return data({ reply: answer.reply }, { status: answer.status });
  return redirect(kind === "startup" ? "/applications" : `/organizations/${answer.value}`);
}

export default function NewOrganization() {
  const { kind, areas } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const form = typedForm(useActionData<typeof action>()?.reply, { kind });
  return (
    <Page width="reading">
      <PageHeader title={t("organization.new.title")} lead={t("organization.new.lead")} />
      <Form method="post" noValidate className="grid gap-6">
        <ErrorSummary
          errors={form.errors}
          labels={{ ...organizationLabels(t), another: t("organization.another") }}
        />
        <FieldGroup {...form.field("kind")} label={t("organization.kind")}>
          <RadioGroup
            chosen={form.text("kind")}
            choices={KINDS.map((value) => ({
              value,
              label: t(`organization.kind.${value}`),
              hint: t(`organization.kind.${value}.hint`),
            }))}
          />
        </FieldGroup>
        <OrganizationFields form={form} areas={areas} />
        <AnotherOrganization form={form} />
        <div>
          <SubmitButton variant="primary">{t("organization.new.submit")}</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
