import { LONGEST_PITCH } from "#app/domain/applications/anonymity/rule.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Field } from "#app/ui/field.tsx";
import { TextArea } from "#app/ui/text-input.tsx";
import type { TypedForm } from "#app/ui/typed-form.ts";

/** The sentence by which a reviewer judges before anybody is named. */
export function PitchField({ form }: { form: TypedForm }) {
  const { t } = useLanguage();
  return (
    <Field
      {...form.field("pitch")}
      label={t("apply.pitch")}
      hint={t("apply.pitch.hint")}
      example={t("apply.pitch.example")}
      optional
    >
      <TextArea rows={2} limit={LONGEST_PITCH} defaultValue={form.text("pitch")} />
    </Field>
  );
}
