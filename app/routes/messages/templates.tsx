import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { entering } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { LOCALES } from "#app/platform/i18n/types.ts";
import { sampleMails } from "#app/services/messages/preview-mail.server.ts";
import { Page, Section } from "#app/ui/page.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { AdminHead } from "../identity/admin-tabs.tsx";
import { titled } from "../titled.ts";
import { MailPreview } from "./mail-preview.tsx";

export const meta: MetaFunction = titled("templates.title");

/** The names of the languages stand in their own. */
const NAMES = { zh: "中文", en: "English" } as const;

export async function loader(args: LoaderFunctionArgs) {
  const { db, locale, now } = await entering(args, "desk:admin");
  const asked = new URL(args.request.url).searchParams.get("language");
  const language = LOCALES.find((known) => known === asked) ?? locale;
  return { language, mails: sampleMails(db, { locale: language, now }) };
}

export default function MailTemplates() {
  const { t } = useLanguage();
  const { language, mails } = useLoaderData<typeof loader>();
  return (
    <Page>
      <AdminHead />
      <p className="pb-3 text-muted">{t("templates.lead")}</p>
      <Tabs
        label={t("templates.language")}
        tabs={LOCALES.map((locale) => ({
          to: `?language=${locale}`,
          label: NAMES[locale],
          current: locale === language,
        }))}
      />
      <div className="grid gap-x-6 pt-4 xl:grid-cols-2">
        {mails.map(({ template, ...mail }) => (
          <Section key={template} title={t(`template.${template}`)}>
            <p className="pb-2 font-medium">{mail.subject}</p>
            <MailPreview {...mail} />
          </Section>
        ))}
      </div>
    </Page>
  );
}
