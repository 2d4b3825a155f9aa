import {
  MOST_TRANCHES,
  TERM_FIELDS,
  type TermKey,
  type TermValues,
} from "#app/domain/deals/terms.ts";
import { INSTRUMENTS } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Field, FieldGroup } from "#app/ui/field.tsx";
import { MoneyInput, wanOf } from "#app/ui/money-input.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { TypedForm } from "#app/ui/typed-form.ts";

interface TermInputProps {
  term: TermKey;
  form: TypedForm;
  optional: boolean;
  /** The name is said beside it already. */
  hideLabel?: boolean;
  className?: string;
}

/** One term of an offer with its unit; a field of the form it stands in. */
export function TermInput({ term, form, optional, hideLabel = false, className }: TermInputProps) {
  const { t } = useLanguage();
  const own = TERM_FIELDS[term];
  if (own.kind === "tranches") return <TranchesInput form={form} className={className} />;
  return (
    <Field
      {...form.field(term)}
      label={t(`term.${term}`)}
      hint={hideLabel ? undefined : t(`term.${term}.hint`)}
      optional={optional}
      hideLabel={hideLabel}
      className={className}
    >
      {own.kind === "money" && <MoneyInput defaultValue={form.text(term)} />}
      {own.kind === "choice" && (
        <Select
          empty={t("ui.field.choose")}
          defaultValue={form.text(term)}
          options={INSTRUMENTS.map((value) => ({ value, label: t(`instrument.${value}`) }))}
        />
      )}
      {(own.kind === "rate" || own.kind === "count") && (
        <span className="flex items-center gap-2">
          <TextInput
            inputMode="decimal"
            autoComplete="off"
            defaultValue={form.text(term)}
            className="max-w-32 text-right tabular-nums"
          />
          <span className="text-sm whitespace-nowrap text-muted">{t(`term.unit.${own.unit}`)}</span>
        </span>
      )}
    </Field>
  );
}

/** Parts of the money, each with what it waits for. */
function TranchesInput({ form, className }: { form: TypedForm; className?: string | undefined }) {
  const { t } = useLanguage();
  const rows = Array.from({ length: MOST_TRANCHES }, (_, index) => index + 1);
  return (
    <FieldGroup
      {...form.field("tranches")}
      label={t("term.tranches")}
      hint={t("term.tranches.hint")}
      optional
      className={className}
    >
      <div className="grid gap-2">
        {rows.map((number) => (
          <div key={number} className="grid gap-2 sm:grid-cols-[15rem_1fr]">
            <Field
              {...form.field(`trancheFen${number}`)}
              label={t("term.tranche.fen", { number })}
              hideLabel
              optional
            >
              <MoneyInput defaultValue={form.text(`trancheFen${number}`)} />
            </Field>
            <Field
              {...form.field(`trancheWhen${number}`)}
              label={t("term.tranche.when", { number })}
              hideLabel
              optional
            >
              <TextInput
                placeholder={t("term.tranche.when", { number })}
                defaultValue={form.text(`trancheWhen${number}`)}
              />
            </Field>
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}

const FEN_PER_YUAN = 100;

/** Terms as the fields of a form show them. */
export function termTexts(terms: TermValues): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [key, value] of Object.entries(terms)) {
    if (Array.isArray(value)) {
      value.forEach(({ fen, when }, index) => {
        texts[`trancheFen${index + 1}`] = wanOf(fen);
        texts[`trancheWhen${index + 1}`] = when;
      });
      continue;
    }
    const { kind } = TERM_FIELDS[key as TermKey];
    if (kind === "money") texts[key] = wanOf(Number(value));
    else if (kind === "rate") texts[key] = String(Number(value) / FEN_PER_YUAN);
    else texts[key] = String(value);
  }
  return texts;
}
