import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { deskOf } from "#app/http/desk.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { answerAct } from "#app/http/forms.server.ts";
import { visit } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { addressOfLink, verifyAddress } from "#app/services/identity/verify-address.server.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { titled } from "../titled.ts";
import { NarrowPage } from "./narrow-page.tsx";
import { tokenOf } from "./token.ts";

export const meta: MetaFunction = titled("verify.title");

/** Opening the link uses nothing up: programs that preview links do that too. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, now } = await visit(args);
  const found = await addressOfLink(db.read, { token: tokenOf(args.request), now });
  return data({ email: found?.email ?? null }, { status: found ? 200 : 410 });
}

export async function action(args: ActionFunctionArgs) {
  const { db, t, actor, now } = await visit(args);
  const answer = await answerAct(t, async () => {
    await verifyAddress(db, { token: tokenOf(args.request), now });
    return "";
  });
  if (!answer.ok) return data({ message: answer.message }, { status: answer.status });
  throw await redirectTelling(actor ? deskOf(actor) : "/sign-in", {
    context: args.context,
    key: "verify.done",
  });
}

export default function VerifyAddress() {
  const { t } = useLanguage();
  const { email } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!email) {
    return (
      <NarrowPage
        title={t("identity.link-ended.title")}
        lead={t("verify.ended")}
        after={<TextLink to="/account/mail">{t("mail.settings")}</TextLink>}
      />
    );
  }
  return (
    <NarrowPage
      title={t("verify.title")}
      lead={t("verify.lead", { email })}
      after={<TextLink to="/account/mail">{t("mail.settings")}</TextLink>}
    >
      {answer?.message && (
        <Notice tone="danger" live>
          {answer.message}
        </Notice>
      )}
      <Form method="post">
        <SubmitButton variant="primary" className="min-h-10 text-base">
          {t("verify.button")}
        </SubmitButton>
      </Form>
    </NarrowPage>
  );
}
