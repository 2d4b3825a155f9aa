import type { MessageKey } from "#app/platform/i18n/catalogue.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { Translate } from "#app/platform/i18n/translate.ts";
import { Combobox, type ComboboxOption } from "#app/ui/combobox.tsx";
import { Field } from "#app/ui/field.tsx";
import { TextArea, TextInput } from "#app/ui/text-input.tsx";
import type { TypedForm } from "#app/ui/typed-form.ts";

export const LONGEST_DESCRIPTION = 2000;

const LABELS = {
  kind: "organization.kind",
  name: "organization.name",
  creditCode: "organization.credit-code",
  area: "organization.area",
  website: "organization.website",
  description: "organization.description",
} as const satisfies Record<string, MessageKey>;

/** The fields of both forms, filled with what was typed or saved before. */
export function OrganizationFields({ form, areas }: { form: TypedForm; areas: ComboboxOption[] }) {
  const { t } = useLanguage();
  return (
    <>
      <Field
        {...form.field("name")}
        label={t("organization.name")}
        hint={t("organization.name.hint")}
      >
        <TextInput defaultValue={form.text("name")} autoComplete="organization" />
      </Field>
      <Field
        {...form.field("creditCode")}
        label={t("organization.credit-code")}
        hint={t("organization.credit-code.hint")}
        example="91310000MA1K35YA09"
        optional
      >
        <TextInput
          defaultValue={form.text("creditCode")}
          autoComplete="off"
          spellCheck={false}
          className="max-w-72 tabular-nums"
        />
      </Field>
      <Field {...form.field("area")} label={t("organization.area")} optional>
        <Combobox options={areas} defaultValue={form.text("area")} />
      </Field>
      <Field
        {...form.field("website")}
        label={t("organization.website")}
        example="www.example.com"
        optional
      >
        <TextInput defaultValue={form.text("website")} inputMode="url" autoComplete="url" />
      </Field>
      <Field
        {...form.field("description")}
        label={t("organization.description")}
        hint={t("organization.description.hint")}
        optional
      >
        <TextArea defaultValue={form.text("description")} limit={LONGEST_DESCRIPTION} rows={4} />
      </Field>
    </>
  );
}

/** The words of an error summary's lines. */
export function organizationLabels(t: Translate): Record<string, string> {
  return Object.fromEntries(Object.entries(LABELS).map(([name, key]) => [name, t(key)]));
}
