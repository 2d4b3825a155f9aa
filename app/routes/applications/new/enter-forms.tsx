import { Form } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { DataUse, RegisterFields, SignInFields } from "../../identity/register-fields.tsx";
import { CompanyField, Words } from "./fields.tsx";

interface EnterFormsProps {
  /** Brought along; "" where it is to be written here. */
  text: string;
  refused: { reply: Parameters<typeof typedForm>[0]; form: "begin" | "sign-in" } | null;
}

/** For a visitor: an account with its company, or the one they have; either takes the words along. */
export function EnterForms({ text, refused }: EnterFormsProps) {
  const { t } = useLanguage();
  const form = typedForm(refused?.form === "begin" ? refused.reply : null, {});
  const labels = {
    company: t("door.begin.company"),
    name: t("identity.name"),
    email: t("identity.email"),
    password: t("identity.password"),
  };
  return (
    <div className="grid max-w-120 gap-8">
      <Form method="post" noValidate className="grid gap-4">
        <ErrorSummary errors={form.errors} labels={labels} />
        <Words text={text} form={form} />
        <CompanyField form={form} />
        <RegisterFields form={form} />
        <SubmitButton
          name="intent"
          value="register"
          variant="primary"
          className="min-h-10 text-base"
        >
          {t("door.begin.register")}
        </SubmitButton>
        <DataUse />
      </Form>
      <Known text={text} refused={refused} />
      <p className="text-muted">
        {t("door.begin.provider")}{" "}
        <TextLink to="/register?kind=provider">{t("door.begin.provider.link")}</TextLink>
      </p>
    </div>
  );
}

function Known({ text, refused }: EnterFormsProps) {
  const { t } = useLanguage();
  const reply = refused?.form === "sign-in" ? refused.reply : null;
  const form = typedForm(reply, { email: "" });
  return (
    <details open={reply !== null} className="border-t border-line pt-4">
      <summary className="font-semibold text-accent-strong">{t("door.begin.known")}</summary>
      <Form method="post" noValidate className="grid gap-4 pt-4">
        <ErrorSummary errors={{ "": form.errors[""] }} />
        <input type="hidden" name="text" value={text} />
        <SignInFields form={form} prefix="known-" />
        <SubmitButton name="intent" value="sign-in" className="min-h-10 text-base">
          {t("door.begin.sign-in")}
        </SubmitButton>
      </Form>
    </details>
  );
}
