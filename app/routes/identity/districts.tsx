import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { text } from "#app/http/fields.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { entering } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { searchLabel } from "#app/platform/pinyin.server.ts";
import { createDistrictBody } from "#app/services/registry/create-district-body.server.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { Combobox } from "#app/ui/combobox.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Card, Page, Section } from "#app/ui/page.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { districtBodies } from "#db/queries/identity/users.server.ts";
import { areaChoices } from "#db/queries/registry/areas.server.ts";
import { titled } from "../titled.ts";
import { AdminHead } from "./admin-tabs.tsx";

export const meta: MetaFunction = titled("admin.districts");

const schema = z.object({ name: text(100), area: text(100) });

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await entering(args, "desk:admin");
  const areas = await areaChoices(db.read);
  return {
    bodies: await districtBodies(db.read),
    areas: areas.map(({ name, parent }) => ({
      value: name,
      label: name,
      search: searchLabel(name),
      ...(parent ? { hint: parent } : {}),
    })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor, now, t } = await entering(args, "desk:admin");
  const submission = parseForm(await formOf(args.request), { schema, t });
  if (submission.status !== "success") return data({ reply: submission.reply() }, { status: 422 });
  const answer = await answerForm(submission, {
    t,
    run: () => createDistrictBody(db, { actor, ...submission.value, now }),
  });
  if ("reply" in answer) return data({ reply: answer.reply }, { status: answer.status });
  return redirectTelling("/admin/districts", {
    context: args.context,
    key: "admin.told.body",
    values: { name: submission.value.name },
  });
}

export default function Districts() {
  const { bodies, areas } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const form = typedForm(useActionData<typeof action>()?.reply, {});
  return (
    <Page>
      <AdminHead />
      <div className="grid gap-x-12 md:grid-cols-2">
        <Section title={t("admin.districts.list")}>
          {bodies.length === 0 && <p className="text-muted">{t("admin.roles.no-body")}</p>}
          <ul className="grid">
            {bodies.map((body) => (
              <li
                key={body.id}
                className="flex justify-between gap-3 border-b border-line/60 py-1.5"
              >
                <span>{body.name}</span>
                <span className="text-muted">{body.area}</span>
              </li>
            ))}
          </ul>
        </Section>
        <Section title={t("admin.districts.new")} lead={t("admin.districts.lead")}>
          <Card>
            <Form method="post" noValidate className="grid gap-4">
              <ErrorSummary
                errors={form.errors}
                labels={{ name: t("admin.districts.name"), area: t("admin.districts.area") }}
              />
              <Field
                {...form.field("name")}
                label={t("admin.districts.name")}
                example={t("admin.districts.name.example")}
              >
                <TextInput defaultValue={form.text("name")} />
              </Field>
              <Field {...form.field("area")} label={t("admin.districts.area")}>
                <Combobox options={areas} defaultValue={form.text("area")} />
              </Field>
              <div>
                <SubmitButton variant="primary">{t("admin.districts.create")}</SubmitButton>
              </div>
            </Form>
          </Card>
        </Section>
      </div>
    </Page>
  );
}
