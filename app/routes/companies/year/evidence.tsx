import { useFetcher } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { FileInput } from "#app/ui/file-input.tsx";
import { Section } from "#app/ui/page.tsx";
import type { action } from "./evidence-action.ts";

/** A file that shows what was declared of the year. */
export function Evidence({
  companyId,
  year,
  maxMegabytes,
}: {
  companyId: string;
  year: number;
  maxMegabytes: number;
}) {
  const { t } = useLanguage();
  const fetcher = useFetcher<typeof action>();
  const answer = fetcher.data && "message" in fetcher.data ? fetcher.data.message : undefined;
  return (
    <Section title={t("company.evidence")} lead={t("company.evidence.lead")}>
      <fetcher.Form
        method="post"
        action={`/companies/${companyId}/years/${year}/evidence`}
        encType="multipart/form-data"
        className="grid justify-items-start gap-3"
      >
        <Field name="file" label={t("company.evidence.file")} error={answer}>
          <FileInput types="PDF、Word、Excel、PNG、JPG" maxMegabytes={maxMegabytes} />
        </Field>
        <SubmitButton>{t("company.evidence.attach")}</SubmitButton>
      </fetcher.Form>
    </Section>
  );
}
