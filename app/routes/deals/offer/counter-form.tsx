import { Form, useLocation } from "@remix-run/react";
import type { FormEvent } from "react";
import { TERM_KEYS, type TermKey } from "#app/domain/deals/terms.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field, FieldGroup } from "#app/ui/field.tsx";
import { TextArea } from "#app/ui/text-input.tsx";
import { type TypedForm, typedForm } from "#app/ui/typed-form.ts";
import type { OfferTerms } from "./load.server.ts";
import { formLabels, Rest } from "./offer-form.tsx";
import type { OfferAnswer } from "./panel.tsx";
import { TermInput, termTexts } from "./term-input.tsx";
import { termWords } from "./words.ts";

interface CounterFormProps {
  terms: OfferTerms;
  current: NonNullable<OfferTerms["current"]>;
  answer: OfferAnswer | null;
}

/** The answer to a version, term by term: keep, change or strike; what it lacks can be added. */
export function CounterForm({ terms, current, answer }: CounterFormProps) {
  const { t } = useLanguage();
  const { pathname, search } = useLocation();
  const mine = answer?.form === "offer-counter" ? answer : null;
  const form = typedForm(mine?.reply, {
    ...termTexts(current.terms),
    ...Object.fromEntries(current.conditions.map(({ id, text }) => [`text_${id}`, text])),
    validUntil: terms.suggestedDay,
  });
  const there = TERM_KEYS.filter((key) => current.terms[key] !== undefined);
  const absent = terms.offerable.filter((key) => current.terms[key] === undefined);
  const labels = Object.fromEntries(terms.offerable.map((key) => [key, t(`term.${key}`)]));
  return (
    <Form method="post" action={`${pathname}${search}`} noValidate className="grid gap-4">
      <input type="hidden" name="number" value={current.number} />
      <input type="hidden" name="hash" value={current.hash} />
      <p className="text-sm text-muted">{t("offer.counter.lead")}</p>
      <ErrorSummary errors={form.errors} labels={{ ...labels, ...formLabels(t) }} />
      <ul className="grid gap-3">
        {there.map((term) => (
          <li key={term} className="border-t border-line pt-3 first:border-0 first:pt-0">
            <TermAnswerRow term={term} current={current} form={form} />
          </li>
        ))}
        {current.conditions.map(({ id, text }) => (
          <li key={id} className="grid gap-1 border-t border-line pt-3" onInput={choosesChange}>
            <Acts id={id} label={`${t("term.condition")} · ${text}`} form={form} />
            <Field
              {...form.field(`text_${id}`)}
              label={t("offer.counter.change")}
              hideLabel
              optional
            >
              <TextArea rows={1} limit={200} defaultValue={form.text(`text_${id}`)} />
            </Field>
          </li>
        ))}
      </ul>
      {absent.length > 0 && (
        <div className="grid gap-4 border-t border-line pt-3 sm:grid-cols-2">
          {absent.map((term) => (
            <TermInput
              key={term}
              term={term}
              form={form}
              optional
              className={term === "tranches" ? "sm:col-span-2" : ""}
            />
          ))}
        </div>
      )}
      <Rest form={form} conditions={t("offer.conditions.add")} />
      <div>
        <SubmitButton name="intent" value="offer-counter">
          {t("offer.counter.send")}
        </SubmitButton>
      </div>
    </Form>
  );
}

function TermAnswerRow({
  term,
  current,
  form,
}: {
  term: TermKey;
  current: CounterFormProps["current"];
  form: TypedForm;
}) {
  const { t, locale } = useLanguage();
  const value = current.terms[term];
  if (value === undefined) return null;
  const label = `${t(`term.${term}`)} · ${termWords(term, value, { t, locale })}`;
  return (
    <div
      className="grid gap-1 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] sm:items-end sm:gap-6"
      onInput={choosesChange}
    >
      <Acts id={term} label={label} form={form} />
      <TermInput term={term} form={form} optional hideLabel />
    </div>
  );
}

/** Who types another value means to change it; without script the server asks. */
function choosesChange({ currentTarget, target }: FormEvent<HTMLElement>): void {
  if (target instanceof HTMLInputElement && target.type === "radio") return;
  const change = currentTarget.querySelector<HTMLInputElement>('input[value="change"]');
  if (change) change.checked = true;
}

function Acts({ id, label, form }: { id: string; label: string; form: TypedForm }) {
  const { t } = useLanguage();
  return (
    <FieldGroup {...form.field(`act_${id}`)} label={label} optional={false}>
      <RadioGroup
        inline
        chosen={form.text(`act_${id}`) || "keep"}
        choices={(["keep", "change", "strike"] as const).map((value) => ({
          value,
          label: t(`offer.counter.${value}`),
        }))}
      />
    </FieldGroup>
  );
}
