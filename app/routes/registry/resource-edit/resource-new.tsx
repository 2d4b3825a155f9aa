import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { SERVES } from "#app/domain/registry/details.ts";
import { RESOURCE_KINDS } from "#app/domain/vocabulary.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { badRequest, notFound } from "#app/http/responses.ts";
import { entering } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { createResource } from "#app/services/registry/save-resource.server.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { titled } from "../../titled.ts";
import { administered } from "./admin-of.server.ts";
import { formChoices } from "./choices.server.ts";
import { KindForm } from "./kind-form.tsx";
import { ResourceFields } from "./resource-fields.tsx";
import { formValues, resourceLabels } from "./resource-form.ts";
import { resourceSchema, resourceValues } from "./resource-schema.server.ts";

export const meta: MetaFunction = titled("resource.form.new");

/** Kind and organization stand in the address: the kind decides which fields there are. */
function askedFor(url: URL) {
  const kind = url.searchParams.get("kind");
  return {
    kind: RESOURCE_KINDS.find((known) => known === kind) ?? null,
    organization: url.searchParams.get("organization"),
  };
}

export async function loader(args: LoaderFunctionArgs) {
  const here = await entering(args, "desk:provider");
  const organizations = administered(here);
  if (organizations.length === 0) throw notFound();
  const asked = askedFor(new URL(args.request.url));
  const mine = organizations.find(({ id }) => id === asked.organization);
  if (asked.organization !== null && !mine) throw notFound();
  return {
    kind: asked.kind,
    organizations,
    organization: mine ?? organizations[0] ?? null,
    ...(await formChoices(here.db.read, here.locale)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor, now, t } = await entering(args, "desk:provider");
  const { kind, organization } = askedFor(new URL(args.request.url));
  if (!kind || !organization) throw badRequest();
  const submission = parseForm(await formOf(args.request), { schema: resourceSchema(kind), t });
  if (submission.status !== "success") return data({ reply: submission.reply() }, { status: 422 });
  const values = resourceValues(kind, submission.value);
  const answer = await answerForm(submission, {
    t,
    run: () => createResource(db, { actor, organizationId: organization, kind, values, now }),
  });
  if ("reply" in answer) return data({ reply: answer.reply }, { status: answer.status });
  return redirectTelling(`/resources/${answer.value}/mandate`, {
    context: args.context,
    key: "provider.created",
  });
}

export default function NewResource() {
  const { kind, organizations, organization, areas, tree } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  const { t } = useLanguage();
  const { pathname, search } = useLocation();
  const crumbs = [{ label: t("provider.title"), href: "/provider" }];
  if (!kind || !organization) {
    return (
      <Page width="reading">
        <PageHeader title={t("resource.form.new")} crumbs={crumbs} />
        <KindForm organizations={organizations} organization={organization?.id ?? ""} />
      </Page>
    );
  }
  const form = typedForm(
    reply,
    formValues(kind, {
      name: "",
      summary: "",
      area: null,
      state: "open",
      sectors: [],
      serves: SERVES[kind],
      details: {},
    }),
  );
  return (
    <Page width="reading">
      <PageHeader
        title={t("resource.form.new")}
        lead={`${t(`kind.${kind}`)} · ${organization.name}`}
        crumbs={crumbs}
      />
      <Form
        key={search}
        method="post"
        action={`${pathname}${search}`}
        noValidate
        className="grid gap-4"
      >
        <ErrorSummary errors={form.errors} labels={resourceLabels(kind, t)} />
        <ResourceFields kind={kind} form={form} areas={areas} tree={tree} />
        <div className="pt-2">
          <SubmitButton variant="primary">{t("resource.form.create")}</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
