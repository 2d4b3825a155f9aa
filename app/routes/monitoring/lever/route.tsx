import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { staffAreas } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { LEVER_SUBJECTS, LEVERS, leversFor } from "#app/domain/monitoring/levers.ts";
import { optionalText } from "#app/http/fields.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { found, notFound } from "#app/http/responses.ts";
import { entering } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { pullLever } from "#app/services/monitoring/pull-lever.server.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field, FieldGroup } from "#app/ui/field.tsx";
import { OneTimeLink } from "#app/ui/one-time-link.tsx";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-input.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { introducibleResources } from "#db/queries/monitoring/introduced-resource.server.ts";
import { leverCase } from "#db/queries/monitoring/lever-case.server.ts";
import { leversOf } from "#db/queries/monitoring/levers.server.ts";
import { scopeOf } from "#db/queries/monitoring/scope.server.ts";
import { titled } from "../../titled.ts";
import { casePath, leverPath } from "./case-path.ts";
import { Earlier } from "./earlier.tsx";

export const meta: MetaFunction = titled("lever.new.title");

const TEXT_MAX = 500;

const schema = z.object({
  lever: z.enum(LEVERS),
  resourceId: z.string().max(40).optional(),
  text: optionalText(TEXT_MAX),
});

/** The case that the address names, for staff who may do something about it. */
async function caseOf(args: LoaderFunctionArgs) {
  const here = await entering(args, "desk:district");
  const params = new URL(args.request.url).searchParams;
  const subject = found(LEVER_SUBJECTS.find((known) => known === params.get("subject")) ?? null);
  const named = { subject, subjectId: params.get("id") ?? "" };
  const row = found(await leverCase(here.db.read, named));
  if (!can(here.actor, "lever:pull", row.permission)) throw notFound();
  return { ...here, row, named };
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, runtime, row, named } = await caseOf(args);
  const { names, at } = row;
  const levers = leversFor(at);
  const own = names.applicantArea !== null && staffAreas(actor).includes(names.applicantArea);
  const earlier = await leversOf(db.read, named);
  return {
    ...named,
    levers,
    applicant: own ? names.applicant : null,
    resource: names.resource,
    earlier,
    choices: levers.includes("introduce")
      ? await introducibleResources(db.read, {
          applicationId: named.subjectId,
          districts: (await scopeOf(db.read, staffAreas(actor))).districts,
        })
      : [],
    // Asked for once, the link is there to be passed on as often as it takes.
    link: earlier.some(({ lever }) => lever === "ask_claim")
      ? `${runtime.config.publicUrl}/resources/${named.subjectId}/claim`
      : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor, now, t, named } = await caseOf(args);
  const submission = parseForm(await formOf(args.request), { schema, t });
  if (submission.status !== "success") return data({ reply: submission.reply() }, { status: 422 });
  const { text, ...asked } = submission.value;
  const answer = await answerForm(submission, {
    t,
    run: () => pullLever(db, { actor, ...named, ...asked, text: text ?? "", now }),
  });
  if ("reply" in answer) return data({ reply: answer.reply }, { status: answer.status });
  return redirectTelling(leverPath(named.subject, named.subjectId), {
    context: args.context,
    key: `lever.told.${asked.lever}`,
  });
}

export { afterEveryAnswer as shouldRevalidate } from "../../revalidation.ts";

export default function PullLever() {
  const { levers, applicant, resource, earlier, choices, link, ...named } =
    useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const form = typedForm(useActionData<typeof action>()?.reply, {});
  const labels = {
    lever: t("lever.new.choose"),
    resourceId: t("lever.new.resource"),
    text: t("lever.text"),
  };
  return (
    <Page>
      <PageHeader
        title={t("lever.new.title")}
        lead={[applicant, resource].filter(Boolean).join(" → ")}
        actions={<TextLink to={casePath(named)}>{t("lever.new.back")}</TextLink>}
      />
      {link && (
        <OneTimeLink title={t("lever.new.link")} note={t("lever.new.link.hint")} link={link} />
      )}
      <div className="grid gap-x-12 gap-y-6 md:grid-cols-[minmax(0,1fr)_20rem]">
        {/* Once it is done the words are gone from the form: they stand beside it. */}
        <Form
          key={earlier.length}
          method="post"
          noValidate
          className="grid max-w-reading content-start gap-5"
        >
          <ErrorSummary errors={form.errors} labels={labels} />
          <FieldGroup {...form.field("lever")} label={labels.lever}>
            <RadioGroup
              chosen={form.text("lever") || (levers[0] ?? null)}
              choices={levers.map((value) => ({ value, label: t(`lever.new.${value}`) }))}
            />
          </FieldGroup>
          {choices.length > 0 && (
            <Field
              {...form.field("resourceId")}
              label={labels.resourceId}
              hint={t("lever.new.resource.hint")}
              optional
            >
              <Select
                empty={t("lever.new.resource")}
                options={choices.map(({ id, name }) => ({ value: id, label: name }))}
                defaultValue={form.text("resourceId")}
              />
            </Field>
          )}
          <Field {...form.field("text")} label={labels.text} optional={levers[0] !== "introduce"}>
            <TextArea limit={TEXT_MAX} rows={4} defaultValue={form.text("text")} />
          </Field>
          <div>
            <SubmitButton variant="primary">{t("lever.new.submit")}</SubmitButton>
          </div>
        </Form>
        <Earlier rows={earlier} />
      </div>
    </Page>
  );
}
