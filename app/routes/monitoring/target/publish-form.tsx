import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { IndicatorLine } from "#app/services/monitoring/plan-progress.server.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { figureWords } from "#app/ui/figure-words.ts";
import { Card, Section } from "#app/ui/page.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { typedForm } from "#app/ui/typed-form.ts";

interface FormProps {
  line: IndicatorLine;
  partial: NonNullable<IndicatorLine["partial"]>;
  reply: Pick<SubmissionResult<string[]>, "error" | "initialValue"> | null;
}

/** Staff make what is registered here the district's figure, and say on what ground. */
export function PublishForm({ line, partial, reply }: FormProps) {
  const { t, locale } = useLanguage();
  const form = typedForm(reply, {});
  const figure = figureWords({ value: partial.value, unit: line.unit }, locale);
  const measure = t(`measure.${partial.measure}`);
  return (
    <Section
      title={t("district.target.publish")}
      lead={t("district.target.publish.lead", { measure, figure })}
    >
      <Card>
        <Form method="post" noValidate className="grid gap-4">
          <ErrorSummary
            errors={form.errors}
            labels={{ grounds: t("district.target.publish.source") }}
          />
          <input type="hidden" name="intent" value="publish" />
          <input type="hidden" name="indicator" value={line.key} />
          <input type="hidden" name="counted" value={partial.value} />
          <Field
            {...form.field("grounds")}
            label={t("district.target.publish.source")}
            example={t("district.target.publish.source.example")}
          >
            <TextInput defaultValue={form.text("grounds")} />
          </Field>
          <div>
            <SubmitButton name="act" value="publish">
              {t("district.target.publish.submit")}
            </SubmitButton>
          </div>
        </Form>
      </Card>
    </Section>
  );
}
