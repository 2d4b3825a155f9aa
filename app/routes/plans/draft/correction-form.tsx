import { FACT_FIELDS, type FactField } from "#app/domain/plans/fact-fields.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { Translate } from "#app/platform/i18n/translate.ts";
import { Field } from "#app/ui/field.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { ShownFact } from "./fact-list.tsx";
import { list } from "./fact-words.ts";

/** The fields of a fact, filled with what holds now. */
export function CorrectionForm({
  fact,
  sectors,
  errors,
}: {
  fact: ShownFact;
  sectors: Record<string, string>;
  errors: Record<string, string[]>;
}) {
  const { t } = useLanguage();
  const value = fact.person ?? fact.machine;
  return FACT_FIELDS[fact.kind].map((field) => (
    <Field
      key={field.name}
      id={`fact-${field.name}`}
      name={field.name}
      label={labelOf(fact, field, t)}
      error={errors[field.name]}
      optional={field.optional ?? false}
    >
      {field.type === "choice" || field.type === "sector" ? (
        <Select
          defaultValue={String(value[field.name] ?? "")}
          options={optionsOf(fact, field, { t, sectors })}
        />
      ) : (
        <TextInput
          defaultValue={
            field.type === "units" ? list(value[field.name]) : String(value[field.name] ?? "")
          }
          inputMode={field.type === "number" || field.type === "year" ? "decimal" : undefined}
        />
      )}
    </Field>
  ));
}

function labelOf(fact: ShownFact, { name }: FactField, t: Translate): string {
  if (name === "value" && fact.kind !== "target") return t(`draft.kind.${fact.kind}`);
  return t(`draft.field.${name as "value"}`);
}

function optionsOf(
  fact: ShownFact,
  { name, type, choices = [] }: FactField,
  { t, sectors }: { t: Translate; sectors: Record<string, string> },
) {
  if (type === "sector") {
    return Object.entries(sectors).map(([value, label]) => ({ value, label }));
  }
  return choices.map((value) => ({ value, label: choiceWord(fact, { name, value }, t) }));
}

function choiceWord(
  fact: ShownFact,
  { name, value }: { name: string; value: string },
  t: Translate,
): string {
  if (name === "tier") return t(`tier.${value as "leading"}`);
  if (name === "role") return t(`plan-role.${value as "source"}`);
  if (name === "comparator") return t(`draft.comparator.${value as "about"}`);
  if (fact.kind === "target") return t(`draft.target.${value as "target"}`);
  return t(`kind.${value as "fund"}`);
}
