import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

/** The present password and the next. */
export function PasswordForm({
  lastResult,
}: {
  lastResult: SubmissionResult<string[]> | undefined;
}) {
  const { t } = useLanguage();
  const [form, fields] = useForm({
    id: "password",
    lastResult,
    shouldValidate: "onSubmit",
    shouldRevalidate: "onInput",
    defaultValue: { current: "", next: "" },
  });
  return (
    <Form method="post" {...getFormProps(form)} className="grid max-w-100 gap-4">
      <Field name="current" label={t("account.password.current")} error={fields.current.errors}>
        <TextInput type="password" autoComplete="current-password" />
      </Field>
      <Field
        name="next"
        label={t("account.password.next")}
        hint={t("identity.password.hint")}
        error={fields.next.errors}
      >
        <TextInput type="password" autoComplete="new-password" />
      </Field>
      <SubmitButton name="intent" value="password" className="justify-self-start">
        {t("account.password.button")}
      </SubmitButton>
    </Form>
  );
}
