import { useLanguage } from "#app/platform/i18n/context.tsx";

/** A mail as it reads: its HTML in a frame that runs nothing and reaches nothing, and its text. */
export function MailPreview({
  html,
  text,
  subject,
}: {
  html: string;
  text: string;
  subject: string;
}) {
  const { t } = useLanguage();
  return (
    <div className="grid gap-3">
      <iframe
        title={subject}
        srcDoc={html}
        sandbox=""
        className="h-112 w-full rounded-control border border-line bg-white"
      />
      <details>
        <summary className="cursor-pointer text-sm text-muted">{t("outbox.plain")}</summary>
        <pre className="mt-2 overflow-x-auto rounded-control bg-sunken p-3 text-sm whitespace-pre-wrap">
          {text}
        </pre>
      </details>
    </div>
  );
}
