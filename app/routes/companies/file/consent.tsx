import { Form } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/choice.tsx";
import { Section } from "#app/ui/page.tsx";
import type { FileView } from "./load.server.ts";

/** What the company opens to providers it was introduced to. */
export function Consent({ view }: { view: FileView }) {
  const { t } = useLanguage();
  return (
    <Section title={t("company.consent")} lead={t("company.consent.lead")}>
      <Form method="post" className="no-print grid justify-items-start gap-3">
        <input type="hidden" name="act" value="consent" />
        <fieldset>
          <legend className="sr-only">{t("company.consent")}</legend>
          <CheckboxGroup
            name="parts"
            inline
            chosen={view.parts}
            choices={view.allParts.map((part) => ({
              value: part,
              label: t(`company.part.${part}`),
            }))}
          />
        </fieldset>
        <SubmitButton>{t("company.consent.save")}</SubmitButton>
      </Form>
    </Section>
  );
}
