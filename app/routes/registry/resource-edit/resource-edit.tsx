import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { version } from "#app/http/fields.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { entering } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { editResource } from "#app/services/registry/save-resource.server.ts";
import { ButtonLink, SubmitButton } from "#app/ui/button.tsx";
import { Conflict, OpenedWith } from "#app/ui/conflict.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { ResourcePill } from "#app/ui/status-pill.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { afterEveryAnswer } from "../../revalidation.ts";
import { titled } from "../../titled.ts";
import { formChoices } from "./choices.server.ts";
import { editable } from "./editable.server.ts";
import { ResourceFields } from "./resource-fields.tsx";
import { formValues, resourceLabels } from "./resource-form.ts";
import { resourceSchema, resourceValues } from "./resource-schema.server.ts";

export const meta: MetaFunction = titled("resource.form.edit");

export async function loader(args: LoaderFunctionArgs) {
  const here = await entering(args, "desk:provider");
  const { row, sectors } = await editable(here, args.params.id ?? "");
  const { id, name, kind, state, summary, area, serves, details } = row;
  return {
    resource: { id, name, kind, state, version: row.version },
    saved: { name, summary, area, state, serves, details, sectors },
    ...(await formChoices(here.db.read, here.locale)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const here = await entering(args, "desk:provider");
  const { db, actor, now, t } = here;
  const { row } = await editable(here, args.params.id ?? "");
  const schema = resourceSchema(row.kind).extend({ version });
  const submission = parseForm(await formOf(args.request), { schema, t });
  if (submission.status !== "success") {
    return data({ reply: submission.reply(), conflict: false }, { status: 422 });
  }
  const values = resourceValues(row.kind, submission.value);
  const answer = await answerForm(submission, {
    t,
    run: () =>
      editResource(db, {
        actor,
        resourceId: row.id,
        version: Number(submission.value.version),
        values,
        now,
      }),
  });
  if ("reply" in answer) {
    return data(
      { reply: answer.reply, conflict: answer.status === 409 },
      { status: answer.status },
    );
  }
  return redirectTelling("/provider", { context: args.context, key: "provider.saved" });
}

export const shouldRevalidate = afterEveryAnswer;

export default function EditResource() {
  const { resource, saved, areas, tree } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useLanguage();
  const values = formValues(resource.kind, saved);
  const form = typedForm(answer?.reply, values);
  const labels = resourceLabels(resource.kind, t);
  const conflict = answer?.conflict ?? false;
  const names = Object.fromEntries(tree.map(({ key, name }) => [key, name]));
  return (
    <Page width="reading">
      <PageHeader
        title={resource.name}
        meta={<ResourcePill state={resource.state} />}
        lead={t(`kind.${resource.kind}`)}
        crumbs={[{ label: t("provider.title"), href: "/provider" }]}
        actions={
          <ButtonLink to={`/resources/${resource.id}/mandate`}>{t("provider.mandate")}</ButtonLink>
        }
      />
      <Form method="post" noValidate className="grid gap-4">
        <OpenedWith version={resource.version} latest={values} form={form} conflict={conflict} />
        {conflict ? (
          <Conflict latest={values} form={form} labels={labels} sectors={names} />
        ) : (
          <ErrorSummary errors={form.errors} labels={labels} />
        )}
        <ResourceFields kind={resource.kind} form={form} areas={areas} tree={tree} />
        <div className="pt-2">
          <SubmitButton variant="primary">{t("resource.form.save")}</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
