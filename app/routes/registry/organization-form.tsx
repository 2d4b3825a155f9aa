import { checkFits, EXAMPLE_CREDIT_CODE, parseCreditCode } from "#app/domain/input/credit-code.ts";
import type { MessageKey } from "#app/platform/i18n/catalogue.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { Translate } from "#app/platform/i18n/translate.ts";
import { Checkbox } from "#app/ui/choice.tsx";
import { Combobox, type ComboboxOption } from "#app/ui/combobox.tsx";
import { Field, FieldGroup } from "#app/ui/field.tsx";
import { TextArea, TextInput } from "#app/ui/text-input.tsx";
import type { TypedForm } from "#app/ui/typed-form.ts";

export const LONGEST_DESCRIPTION = 2000;
export const LONGEST_NOTE = 300;

const LABELS = {
  kind: "organization.kind",
  name: "organization.name",
  creditCode: "organization.credit-code",
  creditCodeNote: "organization.credit-code-note",
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
        example={EXAMPLE_CREDIT_CODE}
        optional
      >
        <TextInput
          defaultValue={form.text("creditCode")}
          autoComplete="off"
          spellCheck={false}
          className="max-w-72 tabular-nums"
        />
      </Field>
      {needsReason(form) && (
        <Field
          {...form.field("creditCodeNote")}
          label={t("organization.credit-code-note")}
          hint={t("organization.credit-code-note.hint")}
          optional
        >
          <TextArea defaultValue={form.text("creditCodeNote")} limit={LONGEST_NOTE} rows={2} />
        </Field>
      )}
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

/** Is the code one whose check character does not fit? It can still stand on an older licence. */
function needsReason(form: TypedForm): boolean {
  const read = parseCreditCode(form.text("creditCode"));
  return "value" in read && !checkFits(read.value);
}

/** Asked where one of the name is registered already: is it another? */
export function AnotherOrganization({ form }: { form: TypedForm }) {
  const { t } = useLanguage();
  if (!form.field("another").error && !form.has("another", "on")) return null;
  return (
    <FieldGroup
      {...form.field("another")}
      label={t("organization.another")}
      hint={t("organization.another.hint")}
    >
      <Checkbox
        name="another"
        value="on"
        defaultChecked={form.has("another", "on")}
        label={t("organization.another.confirm")}
      />
    </FieldGroup>
  );
}

/** The words of an error summary's lines. */
export function organizationLabels(t: Translate): Record<string, string> {
  return Object.fromEntries(Object.entries(LABELS).map(([name, key]) => [name, t(key)]));
}
