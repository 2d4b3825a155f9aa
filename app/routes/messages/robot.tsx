import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { can } from "#app/domain/identity/permissions.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerAct, answerForm, parseForm } from "#app/http/forms.server.ts";
import { found, notFound } from "#app/http/responses.ts";
import { signedIn } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { removeRobot, saveRobot } from "#app/services/messages/save-robot.server.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { robotsOf } from "#db/queries/messages/robots.server.ts";
import { organizationById } from "#db/queries/registry/organization.server.ts";
import { titled } from "../titled.ts";
import { MailStatePill } from "./outbox/state-pill.tsx";

export const meta: MetaFunction = titled("robot.title");

const schema = z.object({ address: z.string().trim().min(1).max(400) });

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await signedIn(args);
  const { id, name, area } = found(await organizationById(db.read, args.params.id ?? ""));
  const subject = { kind: "organization" as const, id, area };
  if (!can(actor, "organization:people", subject)) throw notFound();
  return { organization: { id, name }, robots: await robotsOf(db.read, id) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor, now, t } = await signedIn(args);
  const organizationId = args.params.id ?? "";
  const form = await formOf(args.request);
  const here = `/organizations/${organizationId}/robot`;
  const robotId = form.get("remove");
  if (typeof robotId === "string") {
    const answer = await answerAct(t, async () => {
      await removeRobot(db, { actor, organizationId, robotId, now });
      return "";
    });
    if (!answer.ok) throw notFound();
    throw await redirectTelling(here, { context: args.context, key: "robot.removed" });
  }
  const submission = parseForm(form, { schema, t });
  // What was typed is a secret and is not written back.
  const hide = ["address"];
  if (submission.status !== "success") {
    return data(submission.reply({ hideFields: hide }), { status: 422 });
  }
  const { address } = submission.value;
  const answer = await answerForm(submission, {
    t,
    hide,
    run: () => saveRobot(db, { actor, organizationId, vendor: "wecom", address, now }),
  });
  if ("reply" in answer) return data(answer.reply, { status: answer.status });
  throw await redirectTelling(here, { context: args.context, key: "robot.added" });
}

export default function Robots() {
  const { t } = useLanguage();
  const { organization, robots } = useLoaderData<typeof loader>();
  const form = typedForm(useActionData<typeof action>(), {});
  return (
    <Page width="reading">
      <PageHeader
        crumbs={[{ href: `/organizations/${organization.id}`, label: organization.name }]}
        title={t("robot.title")}
        lead={t("robot.lead")}
      />
      {robots.length > 0 && (
        <ul className="mb-6 grid divide-y divide-line border-y border-line">
          {robots.map(({ id, hint, last }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
              <span className="grid gap-1">
                <span className="font-medium">{t("robot.one", { hint })}</span>
                {last && (
                  <span className="flex flex-wrap items-center gap-2 text-sm text-muted">
                    <MailStatePill state={last.state} />
                    {formatInstant(last.at)}
                  </span>
                )}
              </span>
              <Form method="post">
                <SubmitButton name="remove" value={id}>
                  {t("robot.remove")}
                </SubmitButton>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Form method="post" noValidate className="grid gap-4">
        <ErrorSummary errors={{ "": form.errors[""] }} />
        <Field {...form.field("address")} label={t("robot.address")} hint={t("robot.address.hint")}>
          <TextInput type="url" autoComplete="off" />
        </Field>
        <div>
          <SubmitButton variant="primary">{t("robot.add")}</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
