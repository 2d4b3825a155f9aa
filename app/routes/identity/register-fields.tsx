import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Field } from "#app/ui/field.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { TypedForm } from "#app/ui/typed-form.ts";

/** Who registers: name, address and password. */
export function RegisterFields({ form }: { form: TypedForm }) {
  const { t } = useLanguage();
  return (
    <>
      <Field {...form.field("name")} label={t("identity.name")} hint={t("identity.name.hint")}>
        <TextInput autoComplete="name" defaultValue={form.text("name")} />
      </Field>
      <Field {...form.field("email")} label={t("identity.email")}>
        <TextInput type="email" autoComplete="username" defaultValue={form.text("email")} />
      </Field>
      <Field
        {...form.field("password")}
        label={t("identity.password")}
        hint={t("identity.password.hint")}
      >
        <TextInput type="password" autoComplete="new-password" />
      </Field>
    </>
  );
}

interface SignInFieldsProps {
  form: TypedForm;
  /** Goes before the fields' ids where another form of the page has such fields, too. */
  prefix?: string;
}

/** Who signs in: address and password. */
export function SignInFields({ form, prefix = "" }: SignInFieldsProps) {
  const { t } = useLanguage();
  return (
    <>
      <Field {...form.field("email")} id={`${prefix}email`} label={t("identity.email")}>
        <TextInput type="email" autoComplete="username" defaultValue={form.text("email")} />
      </Field>
      <Field {...form.field("password")} id={`${prefix}password`} label={t("identity.password")}>
        <TextInput type="password" autoComplete="current-password" />
      </Field>
    </>
  );
}

/** Said before anybody gives any: who sees what, and what is never done with it. */
export function DataUse() {
  const { t } = useLanguage();
  return (
    <section className="grid gap-1 text-sm text-muted">
      <h2 className="text-sm text-ink">{t("door.data.title")}</h2>
      <ul className="grid list-disc gap-0.5 pl-4">
        <li>{t("door.data.account")}</li>
        <li>{t("door.data.application")}</li>
        <li>{t("door.data.staff")}</li>
        <li>{t("door.data.leave")}</li>
      </ul>
    </section>
  );
}
