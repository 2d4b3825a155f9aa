import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { typedForm } from "#app/ui/typed-form.ts";

/** The present password and the next. */
export function PasswordForm({
  lastResult,
}: {
  lastResult: SubmissionResult<string[]> | undefined;
}) {
  const { t } = useLanguage();
  const form = typedForm(lastResult, {});
  return (
    <Form method="post" noValidate className="grid max-w-100 gap-4">
      <Field {...form.field("current")} label={t("account.password.current")}>
        <TextInput type="password" autoComplete="current-password" />
      </Field>
      <Field
        {...form.field("next")}
        label={t("account.password.next")}
        hint={t("identity.password.hint")}
      >
        <TextInput type="password" autoComplete="new-password" />
      </Field>
      <SubmitButton name="intent" value="password" className="justify-self-start">
        {t("account.password.button")}
      </SubmitButton>
    </Form>
  );
}
