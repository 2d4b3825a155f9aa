import { Form, useLocation } from "@remix-run/react";
import { OUTCOME_KINDS } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { DateInput } from "#app/ui/date-input.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { MoneyInput } from "#app/ui/money-input.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import type { LoadedOutcomes } from "./load.server.ts";
import type { OutcomeAnswer } from "./panel.tsx";

interface ProposeFormProps {
  outcomes: LoadedOutcomes;
  answer: OutcomeAnswer | null;
}

/** One side says what came of it, when, and for how much. */
export function ProposeForm({ outcomes, answer }: ProposeFormProps) {
  const { t } = useLanguage();
  const { pathname, search } = useLocation();
  const mine = answer?.form === "outcome-propose" ? answer : null;
  const form = typedForm(mine?.reply, { happenedOn: outcomes.today });
  const labels = {
    kind: t("case.complete.kind"),
    happenedOn: t("case.complete.date"),
    amount: t("case.complete.amount"),
    outcomeNote: t("case.complete.note"),
  };
  return (
    <Form method="post" action={`${pathname}${search}`} noValidate className="grid gap-4">
      <p className="text-sm text-muted">{t("outcomes.propose.lead")}</p>
      <input type="hidden" name="version" value={outcomes.version} />
      <ErrorSummary errors={form.errors} labels={labels} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field {...form.field("kind")} label={labels.kind}>
          <Select
            empty={t("ui.field.choose")}
            defaultValue={form.text("kind")}
            options={OUTCOME_KINDS.map((kind) => ({ value: kind, label: t(`outcome.${kind}`) }))}
          />
        </Field>
        <Field {...form.field("happenedOn")} label={labels.happenedOn}>
          <DateInput defaultValue={form.text("happenedOn")} max={outcomes.today} />
        </Field>
        <Field
          {...form.field("amount")}
          label={labels.amount}
          hint={t("case.complete.amount.hint")}
        >
          <MoneyInput defaultValue={form.text("amount")} />
        </Field>
        <Field {...form.field("outcomeNote")} label={labels.outcomeNote} optional>
          <TextInput defaultValue={form.text("outcomeNote")} />
        </Field>
      </div>
      <div>
        <SubmitButton name="intent" value="outcome-propose">
          {t("outcomes.propose")}
        </SubmitButton>
      </div>
    </Form>
  );
}
