import { Form } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { formatDay } from "#app/ui/format.ts";
import { Section } from "#app/ui/page.tsx";

interface ShownVersionProps {
  shown: { number: number; madeAt: Date; changed: boolean };
}

/** Which version of the application the provider sees, and, where it was changed since, a way to share that. */
export function ShownVersion({ shown: { number, madeAt, changed } }: ShownVersionProps) {
  const { t } = useLanguage();
  const values = { number, at: formatDay(madeAt) };
  return (
    <Section title={t("deals.shown")}>
      <p>{t(changed ? "deals.shown.changed" : "deals.shown.current", values)}</p>
      {changed && (
        <Form method="post" className="no-print">
          <SubmitButton name="act" value="share">
            {t("deals.share")}
          </SubmitButton>
        </Form>
      )}
    </Section>
  );
}
