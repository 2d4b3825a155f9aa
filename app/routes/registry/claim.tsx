import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { can, resourceSubject } from "#app/domain/identity/permissions.ts";
import { text } from "#app/http/fields.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { found, notFound } from "#app/http/responses.ts";
import { entering, type SignedInVisit } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { claimResource } from "#app/services/registry/claim-resource.server.ts";
import { ButtonLink, SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-input.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { claimants, resourceToEdit } from "#db/queries/registry/own-resources.server.ts";
import { titled } from "../titled.ts";
import { administered } from "./resource-edit/admin-of.server.ts";

export const meta: MetaFunction = titled("claim.title");

const schema = z.object({ organizationId: text(40), note: text(1000, 5) });

/** A resource that nobody runs yet and that this person could claim; 404 otherwise. */
async function claimable({ db, actor }: SignedInVisit, resourceId: string) {
  const { row } = found(await resourceToEdit(db.read, resourceId));
  if (!can(actor, "resource:claim", resourceSubject(row))) throw notFound();
  return row;
}

export async function loader(args: LoaderFunctionArgs) {
  const here = await entering(args, "desk:provider");
  const { id, name, kind, plan, section } = await claimable(here, args.params.id ?? "");
  const organizations = administered(here);
  const waiting = await claimants(here.db.read, {
    resourceId: id,
    organizations: organizations.map((organization) => organization.id),
  });
  return {
    resource: { id, name, kind, plan, section },
    organizations: organizations.filter((organization) => !waiting.includes(organization.id)),
    waits: waiting.length > 0,
  };
}

export async function action(args: ActionFunctionArgs) {
  const here = await entering(args, "desk:provider");
  const { db, actor, now, t } = here;
  const row = await claimable(here, args.params.id ?? "");
  const submission = parseForm(await formOf(args.request), { schema, t });
  if (submission.status !== "success") return data({ reply: submission.reply() }, { status: 422 });
  const answer = await answerForm(submission, {
    t,
    run: () => claimResource(db, { actor, resourceId: row.id, ...submission.value, now }),
  });
  if ("reply" in answer) return data({ reply: answer.reply }, { status: answer.status });
  return redirectTelling("/provider", { context: args.context, key: "provider.claimed" });
}

export default function Claim() {
  const { resource, organizations, waits } = useLoaderData<typeof loader>();
  const form = typedForm(useActionData<typeof action>()?.reply, {
    organizationId: organizations[0]?.id,
  });
  const { t } = useLanguage();
  const labels = { organizationId: t("claim.organization"), note: t("claim.note") };
  return (
    <Page width="reading">
      <PageHeader
        title={t("claim.title")}
        lead={t("claim.lead", { name: resource.name })}
        crumbs={[
          { label: t("nav.resources"), href: "/resources" },
          { label: resource.name, href: `/resources/${resource.id}` },
        ]}
      />
      <div className="grid gap-6">
        {waits && (
          <Notice action={<ButtonLink to="/provider">{t("provider.title")}</ButtonLink>}>
            {t("claim.waits")}
          </Notice>
        )}
        {organizations.length > 0 && (
          <Form method="post" noValidate className="grid gap-6">
            <ErrorSummary errors={form.errors} labels={labels} />
            <Field {...form.field("organizationId")} label={labels.organizationId}>
              <Select
                defaultValue={form.text("organizationId")}
                options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
              />
            </Field>
            <Field
              {...form.field("note")}
              label={labels.note}
              hint={t("claim.note.hint")}
              example={t("claim.note.example")}
            >
              <TextArea rows={4} limit={1000} defaultValue={form.text("note")} />
            </Field>
            <div>
              <SubmitButton variant="primary">{t("claim.submit")}</SubmitButton>
            </div>
          </Form>
        )}
      </div>
    </Page>
  );
}
