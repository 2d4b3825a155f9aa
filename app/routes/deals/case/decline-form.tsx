import { Form, useLocation } from "@remix-run/react";
import { DECLINE_REASONS } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field, FieldGroup } from "#app/ui/field.tsx";
import { Card } from "#app/ui/page.tsx";
import { TextArea } from "#app/ui/text-input.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import type { CaseAnswer, CaseData } from "./route.tsx";

/** A reason by number and a sentence; opens by its own heading, so that it works without script. */
export function DeclineForm({ loaded, answer }: { loaded: CaseData; answer: CaseAnswer | null }) {
  const { t } = useLanguage();
  const { pathname, search } = useLocation();
  const mine = answer?.form === "decline" ? answer : null;
  const form = typedForm(mine?.reply, {});
  const labels = { reason: t("case.decline.reason"), note: t("case.decline.note") };
  return (
    <details data-key="d" open={mine !== null} aria-keyshortcuts="d" className="open:w-full">
      <summary className="inline-flex min-h-9 cursor-pointer list-none items-center rounded-md border border-edge/60 bg-surface px-3 text-sm font-semibold text-danger hover:bg-danger-soft">
        {t("case.decline.title")}
      </summary>
      <Card className="mt-2">
        <Form method="post" action={`${pathname}${search}`} noValidate className="grid gap-4">
          <input type="hidden" name="version" value={loaded.deal.version} />
          <ErrorSummary errors={form.errors} labels={labels} />
          <FieldGroup {...form.field("reason")} label={labels.reason}>
            <div className="sm:[&>div]:grid-flow-col sm:[&>div]:grid-rows-5">
              <RadioGroup
                chosen={form.text("reason")}
                choices={DECLINE_REASONS.map((reason, index) => ({
                  value: reason,
                  label: `${index + 1} ${t(`decline.${reason}`)}`,
                }))}
              />
            </div>
          </FieldGroup>
          <Field
            {...form.field("note")}
            label={labels.note}
            hint={t("case.decline.note.hint")}
            example={t("case.decline.note.example")}
          >
            <TextArea rows={2} limit={500} defaultValue={form.text("note")} />
          </Field>
          <div>
            <SubmitButton name="intent" value="decline" variant="danger">
              {t("move.decline")}
            </SubmitButton>
          </div>
        </Form>
      </Card>
    </details>
  );
}
