import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { ABORTABLE, PRESUMABLE, RESENDABLE } from "#app/domain/messages/states.ts";
import { isConfidential } from "#app/domain/messages/templates.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerAct } from "#app/http/forms.server.ts";
import { badRequest, found } from "#app/http/responses.ts";
import { entering } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { previewOf } from "#app/services/messages/preview-mail.server.ts";
import { SETTLEMENTS, settleMail } from "#app/services/messages/settle-mail.server.ts";
import { ButtonLink, SubmitButton } from "#app/ui/button.tsx";
import { FactList } from "#app/ui/fact-list.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { outboxMail } from "#db/queries/messages/outbox.server.ts";
import { titled } from "../../titled.ts";
import { MailPreview } from "../mail-preview.tsx";
import { Attempts } from "./attempts.tsx";
import { MailStatePill } from "./state-pill.tsx";

export const meta: MetaFunction = titled("outbox.title");

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await entering(args, "desk:admin");
  const { mail, attempts, settledBy, twins } = found(
    await outboxMail(db.read, args.params.id ?? ""),
  );
  const { secret: _secret, bytes, recipe: _recipe, ...line } = mail;
  const confidential = isConfidential(mail.template);
  return {
    mail: line,
    attempts,
    settledBy,
    twins,
    preview: confidential ? null : previewOf(db, mail),
    file: !confidential && bytes !== null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor, now, t } = await entering(args, "desk:admin");
  const form = await formOf(args.request);
  const as = SETTLEMENTS.find((known) => known === form.get("as"));
  if (!as) throw badRequest();
  const mailId = args.params.id ?? "";
  const answer = await answerAct(t, async () => {
    await settleMail(db, { actor, mailId, as, now });
    return "";
  });
  if (!answer.ok) return data({ message: answer.message }, { status: answer.status });
  throw await redirectTelling(`/admin/outbox/${mailId}`, {
    context: args.context,
    key: `outbox.told.${as}`,
  });
}

export default function OutboxMail() {
  const { t } = useLanguage();
  const { mail, attempts, preview, file, twins, settledBy } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page width="reading">
      <PageHeader
        crumbs={[{ href: "/admin/outbox", label: t("outbox.title") }]}
        title={mail.title || t("outbox.unwritten")}
        meta={<MailStatePill state={mail.state} />}
        actions={
          file && (
            <ButtonLink to={`/admin/outbox/${mail.id}/eml`} reloadDocument>
              {t("outbox.file")}
            </ButtonLink>
          )
        }
      />
      <div className="grid gap-3 pb-4">
        {answer?.message && (
          <Notice tone="danger" live>
            {answer.message}
          </Notice>
        )}
        {mail.state === "uncertain" && <Notice tone="warning">{t("outbox.uncertain.lead")}</Notice>}
        {twins.length > 0 && (
          <Notice tone="warning">
            {t("outbox.twice")}{" "}
            <TextLink to={`/admin/outbox/${twins[0]}`}>{t("outbox.other")}</TextLink>
          </Notice>
        )}
        <Settle />
      </div>
      <FactList
        facts={[
          { label: t("outbox.to"), value: mail.address },
          { label: t("outbox.topic"), value: t(`topic.${mail.topic}`) },
          { label: t("outbox.created"), value: formatInstant(mail.createdAt) },
          { label: t("outbox.sent"), value: mail.sentAt && formatInstant(mail.sentAt) },
          {
            label: t("outbox.next"),
            value: mail.state === "ready" ? formatInstant(mail.nextAt) : null,
          },
          { label: t("outbox.settled-by"), value: settledBy },
          {
            label: t("outbox.message-id"),
            value: mail.messageId && <span className="wrap-anywhere">{mail.messageId}</span>,
          },
        ]}
      />
      <Section title={t("outbox.attempts")}>
        <Attempts attempts={attempts} />
      </Section>
      <Section title={t("outbox.body")}>
        {preview ? (
          <MailPreview {...preview} />
        ) : (
          <p className="text-muted">{t("outbox.secret")}</p>
        )}
      </Section>
    </Page>
  );
}

/** What a person can decide about a mail in this state. */
function Settle() {
  const { t } = useLanguage();
  const { state } = useLoaderData<typeof loader>().mail;
  const open = SETTLED_FROM.filter(([, from]) => from.includes(state));
  if (open.length === 0) return null;
  return (
    <Form method="post" className="flex flex-wrap gap-2">
      {open.map(([as]) => (
        <SubmitButton key={as} name="as" value={as}>
          {t(`outbox.${as}`)}
        </SubmitButton>
      ))}
    </Form>
  );
}

const SETTLED_FROM = [
  ["send-again", RESENDABLE],
  ["take-as-sent", PRESUMABLE],
  ["abort", ABORTABLE],
] as const;
