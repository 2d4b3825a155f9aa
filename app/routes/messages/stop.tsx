import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { visit } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { stoppableBy } from "#app/services/messages/stop-mail.server.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { NarrowPage } from "../identity/narrow-page.tsx";
import { titled } from "../titled.ts";

export const meta: MetaFunction = titled("stop.title");

/** Needs no session: the link in the mail is enough, as long as the mail is there. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await visit(args);
  const { searchParams } = new URL(args.request.url);
  if (searchParams.has("done")) return data({ page: "done" as const });
  const token = (searchParams.get("token") ?? "").slice(0, 200);
  const mail = await stoppableBy(db, token);
  if (!mail) return data({ page: "unknown" as const }, { status: 404 });
  const { topic, userId } = mail;
  return data({ page: "ask" as const, token, topic, known: userId !== null });
}

export default function StopMail() {
  const { t } = useLanguage();
  const asked = useLoaderData<typeof loader>();
  const after = <TextLink to="/account/mail">{t("mail.settings")}</TextLink>;
  if (asked.page === "done") {
    return <NarrowPage title={t("stop.done")} lead={t("stop.done.lead")} after={after} />;
  }
  if (asked.page === "unknown") {
    return <NarrowPage title={t("stop.unknown")} lead={t("stop.unknown.lead")} after={after} />;
  }
  const { topic, known, token } = asked;
  return (
    <NarrowPage
      title={t("stop.title")}
      lead={known ? t("stop.lead", { topic: t(`topic.${topic}`) }) : t("stop.lead.invitations")}
      after={after}
    >
      <form method="post" action={`/unsubscribe/${token}?page`}>
        <SubmitButton variant="primary">{t("stop.button")}</SubmitButton>
      </form>
    </NarrowPage>
  );
}
