import { Form } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FieldGroup } from "#app/ui/field.tsx";
import { type TypedForm, typedForm } from "#app/ui/typed-form.ts";
import { CompanyField, Words } from "./fields.tsx";

interface BeginFormProps {
  /** Of whom is signed in. */
  companies: readonly { id: string; name: string }[];
  /** Brought along; "" where it is to be written here. */
  text: string;
  reply: Parameters<typeof typedForm>[0];
}

/** For whom is signed in: the words, where they are still to be written, and for which company. */
export function BeginForm({ companies, text, reply }: BeginFormProps) {
  const { t } = useLanguage();
  const form = typedForm(reply, { organizationId: companies[0]?.id ?? "" });
  return (
    <Form method="post" noValidate className="grid gap-6">
      <ErrorSummary
        errors={form.errors}
        labels={{
          company: t("door.begin.company"),
          another: t("organization.another"),
          organizationId: t("apply.company"),
        }}
      />
      <Words text={text} form={form} />
      <Company companies={companies} form={form} />
      <div>
        <SubmitButton name="intent" value="begin" variant="primary" className="min-h-10 text-base">
          {t("door.begin.submit")}
        </SubmitButton>
      </div>
    </Form>
  );
}

function Company({ companies, form }: Pick<BeginFormProps, "companies"> & { form: TypedForm }) {
  const { t } = useLanguage();
  const [only, ...others] = companies;
  if (!only) return <CompanyField form={form} />;
  if (others.length === 0) return <input type="hidden" name="organizationId" value={only.id} />;
  return (
    <FieldGroup {...form.field("organizationId")} label={t("door.begin.which")}>
      <RadioGroup
        chosen={form.text("organizationId")}
        choices={companies.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </FieldGroup>
  );
}
