import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { LOCALES } from "#app/platform/i18n/types.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice.tsx";
import { Field, FieldGroup } from "#app/ui/field.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { typedForm } from "#app/ui/typed-form.ts";

interface ProfileFormProps {
  account: { name: string; locale: "zh" | "en" };
  lastResult: SubmissionResult<string[]> | undefined;
}

/** Name and language; sent as a whole page, because another language has other messages. */
export function ProfileForm({ account, lastResult }: ProfileFormProps) {
  const { t } = useLanguage();
  const form = typedForm(lastResult, account);
  return (
    <Form method="post" noValidate reloadDocument className="grid max-w-100 gap-4">
      <Field {...form.field("name")} label={t("identity.name")} hint={t("identity.name.hint")}>
        <TextInput autoComplete="name" defaultValue={form.text("name")} />
      </Field>
      <FieldGroup {...form.field("locale")} label={t("account.language")}>
        <RadioGroup
          inline
          choices={LOCALES.map((value) => ({ value, label: t(`ui.language.${value}`) }))}
          chosen={form.text("locale")}
        />
      </FieldGroup>
      <SubmitButton name="intent" value="profile" className="justify-self-start">
        {t("account.save")}
      </SubmitButton>
    </Form>
  );
}
