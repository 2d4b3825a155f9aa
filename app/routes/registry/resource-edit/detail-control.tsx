import type { DetailField } from "#app/domain/registry/details.ts";
import { INSTRUMENTS } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Checkbox, CheckboxGroup } from "#app/ui/choice.tsx";
import { Field, FieldGroup } from "#app/ui/field.tsx";
import { MoneyInput } from "#app/ui/money-input.tsx";
import { ReadinessSelect } from "#app/ui/readiness-select.tsx";
import { TextArea, TextInput } from "#app/ui/text-input.tsx";
import type { TypedForm } from "#app/ui/typed-form.ts";
import { detailLabel, detailName } from "./resource-form.ts";

/** One of the kind's own fields, by its type. */
export function DetailControl({ field, form }: { field: DetailField; form: TypedForm }) {
  const { t } = useLanguage();
  const name = detailName(field.key);
  const label = detailLabel(field.key, t);
  if (field.key === "instruments") {
    return (
      <FieldGroup {...form.field(name)} label={label} optional>
        <CheckboxGroup
          inline
          chosen={form.list(name)}
          choices={INSTRUMENTS.map((value) => ({ value, label: t(`instrument.${value}`) }))}
        />
      </FieldGroup>
    );
  }
  if (field.type === "flag") {
    return <Checkbox name={name} label={label} defaultChecked={form.text(name) === "on"} />;
  }
  return (
    <Field
      {...form.field(name)}
      label={label}
      hint={field.type === "list" ? t("resource.form.list.hint") : undefined}
      optional
    >
      <Control type={field.type} value={form.text(name)} />
    </Field>
  );
}

function Control({ type, value }: { type: DetailField["type"]; value: string }) {
  if (type === "money") return <MoneyInput defaultValue={value} />;
  if (type === "readiness") return <ReadinessSelect defaultValue={value} />;
  if (type === "list") return <TextArea rows={4} defaultValue={value} />;
  if (type === "whole") {
    return <TextInput inputMode="numeric" className="max-w-48" defaultValue={value} />;
  }
  return <TextInput defaultValue={value} />;
}
