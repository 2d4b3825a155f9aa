import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { OPEN_MANDATE } from "#app/domain/registry/mandate.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { entering } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { previewMandate } from "#app/services/matching/preview-mandate.server.ts";
import { publishMandate } from "#app/services/registry/publish-mandate.server.ts";
import { ButtonLink, SubmitButton } from "#app/ui/button.tsx";
import { Conflict, OpenedWith } from "#app/ui/conflict.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { ResourcePill } from "#app/ui/status-pill.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { namesOf } from "#db/queries/identity/names.server.ts";
import { mandateHistory } from "#db/queries/registry/own-resources.server.ts";
import { afterEveryAnswer } from "../../revalidation.ts";
import { titled } from "../../titled.ts";
import { formChoices } from "../resource-edit/choices.server.ts";
import { editable } from "../resource-edit/editable.server.ts";
import { MandateFields } from "./fields.tsx";
import { mandateFormValues, mandateLabels } from "./form-values.ts";
import { MandateHistory } from "./history.tsx";
import { Preview } from "./preview.tsx";
import { mandateSchema, mandateValues } from "./schema.server.ts";

export const meta: MetaFunction = titled("mandate.title");

export async function loader(args: LoaderFunctionArgs) {
  const here = await entering(args, "desk:provider");
  const { db, locale } = here;
  const { row } = await editable(here, args.params.id ?? "");
  const history = await mandateHistory(db.read, row.id);
  const people = await namesOf(
    db.read,
    history.flatMap(({ createdBy }) => createdBy ?? []),
  );
  const { id, name, kind, state, serves } = row;
  return {
    resource: { id, name, kind, state, serves },
    history: history.map(({ createdBy, ...mandate }) => ({
      number: mandate.number,
      createdAt: mandate.createdAt,
      body: mandate.body,
      places: mandate.places,
      fundsFen: mandate.fundsFen,
      opensAt: mandate.opensAt,
      closesAt: mandate.closesAt,
      responseDays: mandate.responseDays,
      by: people.get(createdBy ?? "") ?? null,
    })),
    ...(await formChoices(db.read, locale)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const here = await entering(args, "desk:provider");
  const { db, actor, now, t } = here;
  const resourceId = (await editable(here, args.params.id ?? "")).row.id;
  const form = await formOf(args.request);
  const submission = parseForm(form, { schema: mandateSchema, t });
  if (submission.status !== "success") {
    return data({ reply: submission.reply(), preview: null, conflict: false }, { status: 422 });
  }
  const { after } = submission.value;
  const values = mandateValues(submission.value);
  const previews = form.get("intent") === "preview";
  const answer = await answerForm(submission, {
    t,
    run: async () =>
      previews
        ? previewMandate(db, { actor, resourceId, body: values.body, now })
        : publishMandate(db, { actor, resourceId, after, values, now }),
  });
  if ("reply" in answer) {
    const conflict = answer.status === 409;
    return data({ reply: answer.reply, preview: null, conflict }, { status: answer.status });
  }
  if (answer.value) {
    return data({ reply: submission.reply(), preview: answer.value, conflict: false });
  }
  return redirectTelling(`/resources/${resourceId}/mandate`, {
    context: args.context,
    key: "provider.published",
  });
}

export const shouldRevalidate = afterEveryAnswer;

const NOTHING_YET = {
  body: OPEN_MANDATE,
  places: null,
  fundsFen: null,
  opensAt: null,
  closesAt: null,
  responseDays: null,
};

export default function MandateEditor() {
  const { resource, history, areas, tree } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useLanguage();
  const [present] = history;
  const saved = mandateFormValues(present ?? NOTHING_YET);
  const form = typedForm(answer?.reply, saved);
  const labels = mandateLabels(t);
  const money =
    resource.serves.some((need) => need === "equity" || need === "debt") ||
    saved.ticketMin !== "" ||
    saved.ticketMax !== "";
  const names = Object.fromEntries(tree.map(({ key, name }) => [key, name]));
  const conflict = answer?.conflict ?? false;
  return (
    <Page width="reading">
      <PageHeader
        title={t("mandate.title")}
        meta={<ResourcePill state={resource.state} />}
        lead={
          <>
            <span className="block text-ink">{resource.name}</span>
            {t("mandate.lead")}
          </>
        }
        crumbs={[{ label: t("provider.title"), href: "/provider" }]}
        actions={
          <ButtonLink to={`/resources/${resource.id}/edit`}>{t("resource.form.edit")}</ButtonLink>
        }
      />
      <Form key={present?.number ?? 0} method="post" noValidate className="grid gap-4">
        <OpenedWith
          name="after"
          version={present?.number ?? 0}
          latest={saved}
          form={form}
          conflict={conflict}
        />
        {conflict ? (
          <Conflict latest={saved} form={form} labels={labels} sectors={names} />
        ) : (
          <ErrorSummary errors={form.errors} labels={labels} />
        )}
        <MandateFields form={form} areas={areas} tree={tree} money={money} />
        {answer?.preview && <Preview preview={answer.preview} />}
        <div className="flex flex-wrap gap-2 pt-2">
          <SubmitButton name="intent" value="publish" variant="primary">
            {t("mandate.publish")}
          </SubmitButton>
          <SubmitButton name="intent" value="preview">
            {t("mandate.preview")}
          </SubmitButton>
        </div>
      </Form>
      <MandateHistory mandates={history} names={names} />
    </Page>
  );
}
