import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { IndicatorLine } from "#app/services/monitoring/plan-progress.server.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice.tsx";
import { DateInput } from "#app/ui/date-input.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field, FieldGroup } from "#app/ui/field.tsx";
import { Card } from "#app/ui/page.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { typedForm } from "#app/ui/typed-form.ts";

interface FormProps {
  line: IndicatorLine;
  /** ISO day. */
  today: string;
  reply: Pick<SubmissionResult<string[]>, "error" | "initialValue"> | null;
}

/** What the form sends for the indicator's own figure, as against a difference. */
export const OWN_FIGURE = "figure";

/** A new figure: the indicator's own, or its difference to what a goal compares it with. */
export function ReadingForm({ line, today, reply }: FormProps) {
  const { t } = useLanguage();
  const form = typedForm(reply, { observedOn: today, reference: line.reference ?? OWN_FIGURE });
  const compared = [line, ...line.also].filter(
    ({ reference }, i, all) =>
      reference !== null && all.findIndex((other) => other.reference === reference) === i,
  );
  const choices = [
    { value: OWN_FIGURE, label: t("district.target.kind.plain", { unit: line.unit }) },
    ...compared.map(({ reference, unit }) => ({
      value: reference ?? "",
      label: t("district.target.kind.difference", { reference: reference ?? "", unit }),
    })),
  ];
  return (
    <Card>
      <Form method="post" noValidate className="grid gap-4 sm:grid-cols-2">
        <div className="empty:hidden sm:col-span-2">
          <ErrorSummary
            errors={form.errors}
            labels={{
              value: t("district.target.value"),
              observedOn: t("district.target.day"),
              source: t("district.target.source"),
            }}
          />
        </div>
        <input type="hidden" name="indicator" value={line.key} />
        {compared.length > 0 && (
          <FieldGroup
            {...form.field("reference")}
            label={t("district.target.kind")}
            className="sm:col-span-2"
          >
            <RadioGroup choices={choices} chosen={form.text("reference")} />
          </FieldGroup>
        )}
        <Field
          {...form.field("value")}
          label={
            compared.length > 0
              ? t("district.target.value")
              : t("district.target.kind.plain", { unit: line.unit })
          }
        >
          <TextInput inputMode="decimal" defaultValue={form.text("value")} className="max-w-48" />
        </Field>
        <Field {...form.field("observedOn")} label={t("district.target.day")}>
          <DateInput defaultValue={form.text("observedOn")} max={today} />
        </Field>
        <Field
          {...form.field("source")}
          label={t("district.target.source")}
          example={t("district.target.source.example")}
          className="sm:col-span-2"
        >
          <TextInput defaultValue={form.text("source")} />
        </Field>
        <div className="sm:col-span-2">
          <SubmitButton variant="primary">{t("district.target.record.submit")}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
