import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { MAIL_CHOICES, TOPICS, type Topic, topicRule } from "#app/domain/messages/topics.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerAct } from "#app/http/forms.server.ts";
import { badRequest, found } from "#app/http/responses.ts";
import { signedIn } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { askToVerify } from "#app/services/identity/verify-address.server.ts";
import { saveMailSettings } from "#app/services/messages/save-mail-settings.server.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { mailSettingsOf } from "#db/queries/messages/settings.server.ts";
import { titled } from "../../titled.ts";
import { Choices } from "./choices.tsx";
import { Hours } from "./hours.tsx";

export const meta: MetaFunction = titled("mail-settings.title");

/** `22:30` as minutes since midnight. */
const minute = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .transform((typed) => Number(typed.slice(0, 2)) * 60 + Number(typed.slice(3)));
const OPEN = TOPICS.filter((topic) => !topicRule(topic).mandatory);
const schema = z.object({
  quietFrom: minute,
  quietUntil: minute,
  digestAt: minute,
  ...Object.fromEntries(OPEN.map((topic) => [topic, z.enum(MAIL_CHOICES).optional()])),
});

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await signedIn(args);
  return found(await mailSettingsOf(db.read, actor.userId));
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor, now, t } = await signedIn(args);
  const form = await formOf(args.request);
  if (form.get("intent") === "verify") {
    const answer = await answerAct(t, async () => {
      await askToVerify(db, { actor, now });
      return "";
    });
    if (!answer.ok) return data({ message: answer.message }, { status: answer.status });
    throw await redirectTelling("/account/mail", {
      context: args.context,
      key: "mail-settings.verify.sent",
    });
  }
  const parsed = schema.safeParse(Object.fromEntries(form));
  if (!parsed.success) throw badRequest();
  const { quietFrom, quietUntil, digestAt, ...choices } = parsed.data;
  const hours = { quietFrom, quietUntil, digestAt };
  const chosen = choices as Partial<Record<Topic, (typeof MAIL_CHOICES)[number]>>;
  await saveMailSettings(db, { actor, choices: chosen, hours, now });
  throw await redirectTelling("/account/mail", {
    context: args.context,
    key: "mail-settings.saved",
  });
}

export default function MailSettingsPage() {
  const { t } = useLanguage();
  const { email, verified, choices, hours } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page width="reading">
      <PageHeader
        crumbs={[{ href: "/account", label: t("account.title") }]}
        title={t("mail-settings.title")}
        lead={t("mail-settings.lead", { email })}
      />
      {answer?.message && (
        <Notice tone="danger" live>
          {answer.message}
        </Notice>
      )}
      <Section title={t("mail-settings.address")}>
        <div className="grid justify-items-start gap-3">
          <p className="text-muted">
            {t(verified ? "mail-settings.verified" : "mail-settings.unverified")}
          </p>
          {!verified && (
            <Form method="post">
              <SubmitButton name="intent" value="verify">
                {t("mail-settings.verify")}
              </SubmitButton>
            </Form>
          )}
        </div>
      </Section>
      <Form method="post" className="grid gap-8">
        <Section title={t("mail-settings.choices")}>
          <Choices choices={choices} />
        </Section>
        <Section title={t("mail-settings.hours")}>
          <Hours hours={hours} />
        </Section>
        <div>
          <SubmitButton variant="primary">{t("mail-settings.save")}</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
