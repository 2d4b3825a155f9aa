import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { LOCALES } from "#app/platform/i18n/types.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice.tsx";
import { Field, FieldGroup } from "#app/ui/field.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

interface ProfileFormProps {
  account: { name: string; locale: "zh" | "en" };
  lastResult: SubmissionResult<string[]> | undefined;
}

/** Name and language. */
export function ProfileForm({ account, lastResult }: ProfileFormProps) {
  const { t } = useLanguage();
  const [form, fields] = useForm({
    id: "profile",
    lastResult,
    shouldValidate: "onSubmit",
    shouldRevalidate: "onInput",
    defaultValue: account,
  });
  return (
    <Form method="post" {...getFormProps(form)} className="grid max-w-100 gap-4">
      <Field
        name="name"
        label={t("identity.name")}
        hint={t("identity.name.hint")}
        error={fields.name.errors}
      >
        <TextInput autoComplete="name" defaultValue={fields.name.initialValue} />
      </Field>
      <FieldGroup name="locale" label={t("account.language")} error={fields.locale.errors}>
        <RadioGroup
          inline
          choices={LOCALES.map((value) => ({ value, label: t(`ui.language.${value}`) }))}
          chosen={fields.locale.initialValue}
        />
      </FieldGroup>
      <SubmitButton name="intent" value="profile" className="justify-self-start">
        {t("account.save")}
      </SubmitButton>
    </Form>
  );
}
