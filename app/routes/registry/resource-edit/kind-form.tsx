import { Form } from "@remix-run/react";
import { RESOURCE_KINDS } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice.tsx";
import { Field, FieldGroup } from "#app/ui/field.tsx";
import { Select } from "#app/ui/select.tsx";

interface KindFormProps {
  organizations: { id: string; name: string }[];
  organization: string;
}

/** The first question of a new resource; the answer goes into the address, so that it works without script. */
export function KindForm({ organizations, organization }: KindFormProps) {
  const { t } = useLanguage();
  return (
    <Form method="get" className="grid gap-6">
      {organizations.length > 1 ? (
        <Field name="organization" label={t("resource.form.organization")}>
          <Select
            defaultValue={organization}
            options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
      ) : (
        <input type="hidden" name="organization" value={organization} />
      )}
      <FieldGroup
        name="kind"
        label={t("resource.form.kind")}
        hint={t("resource.form.kind.hint")}
        large
      >
        <RadioGroup
          chosen={RESOURCE_KINDS[0]}
          choices={RESOURCE_KINDS.map((value) => ({
            value,
            label: t(`kind.${value}`),
            hint: t(`resource.form.kind.${value}`),
          }))}
        />
      </FieldGroup>
      <div>
        <SubmitButton variant="primary">{t("resource.form.continue")}</SubmitButton>
      </div>
    </Form>
  );
}
