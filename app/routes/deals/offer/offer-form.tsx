import { Form, useLocation } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { DateInput } from "#app/ui/date-input.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { formatDay } from "#app/ui/format.ts";
import { TextArea } from "#app/ui/text-input.tsx";
import { type TypedForm, typedForm } from "#app/ui/typed-form.ts";
import type { OfferTerms } from "./load.server.ts";
import type { OfferAnswer } from "./panel.tsx";
import { TermInput, termTexts } from "./term-input.tsx";

/** The provider's offer, new or once more; filled with what is offered now. */
export function OfferForm({ terms, answer }: { terms: OfferTerms; answer: OfferAnswer | null }) {
  const { t } = useLanguage();
  const { pathname, search } = useLocation();
  const mine = answer?.form === "offer-send" ? answer : null;
  const revised = terms.moves.includes("revise_offer") ? terms.current : null;
  const form = typedForm(mine?.reply, {
    ...(revised && termTexts(revised.terms)),
    conditions: revised?.conditions.map(({ text }) => text).join("\n") ?? "",
    message: revised?.message ?? "",
    validUntil: revised ? formatDay(revised.validUntil) : terms.suggestedDay,
  });
  const labels = Object.fromEntries(terms.offerable.map((key) => [key, t(`term.${key}`)]));
  return (
    <Form method="post" action={`${pathname}${search}`} noValidate className="grid gap-4">
      <input type="hidden" name="version" value={terms.version} />
      <ErrorSummary errors={form.errors} labels={{ ...labels, ...formLabels(t) }} />
      <div className="grid gap-4 sm:grid-cols-2">
        {terms.offerable.map((term) => (
          <TermInput
            key={term}
            term={term}
            form={form}
            optional={!terms.needed.some((key) => key === term)}
            className={term === "tranches" ? "sm:col-span-2" : ""}
          />
        ))}
      </div>
      <Rest form={form} conditions={t("offer.conditions")} />
      <div>
        <SubmitButton name="intent" value="offer-send" variant={revised ? "secondary" : "primary"}>
          {t(revised ? "offer.send.again" : "offer.send")}
        </SubmitButton>
      </div>
    </Form>
  );
}

/** What every version says besides its terms. */
export function Rest({ form, conditions }: { form: TypedForm; conditions: string }) {
  const { t } = useLanguage();
  return (
    <>
      <Field
        {...form.field("conditions")}
        label={conditions}
        hint={t("offer.conditions.hint")}
        optional
      >
        <TextArea rows={3} defaultValue={form.text("conditions")} />
      </Field>
      <Field {...form.field("message")} label={t("offer.message")} optional>
        <TextArea rows={2} limit={500} defaultValue={form.text("message")} />
      </Field>
      <Field {...form.field("validUntil")} label={t("offer.valid")} hint={t("offer.valid.hint")}>
        <DateInput defaultValue={form.text("validUntil")} />
      </Field>
    </>
  );
}

export function formLabels(t: ReturnType<typeof useLanguage>["t"]): Record<string, string> {
  return {
    conditions: t("offer.conditions"),
    message: t("offer.message"),
    validUntil: t("offer.valid"),
    tranches: t("term.tranches"),
  };
}
