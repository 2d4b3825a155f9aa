import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { WaitingChange } from "#app/domain/registry/changes.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import type { ComboboxOption } from "#app/ui/combobox.tsx";
import { Conflict, OpenedWith } from "#app/ui/conflict.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FactList } from "#app/ui/fact-list.tsx";
import { Section } from "#app/ui/page.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { OrganizationFields, organizationLabels } from "../organization-form.tsx";

interface Facts {
  name: string;
  creditCode: string | null;
  area: string | null;
  website: string | null;
  description: string;
  version: number;
}

interface FactsFormProps {
  organization: Facts;
  /** What was typed before and waits for staff: the form goes on from it. */
  waiting: WaitingChange[];
  areas: ComboboxOption[];
  answer: { reply: SubmissionResult<string[]> | null; conflict: boolean } | null;
}

export function FactsForm({ organization, waiting, areas, answer }: FactsFormProps) {
  const { t } = useLanguage();
  const { version, ...inForce } = organization;
  const saved = {
    ...inForce,
    ...Object.fromEntries(waiting.map(({ field, after }) => [field, after])),
  };
  const form = typedForm(answer?.reply, saved);
  const labels = organizationLabels(t);
  const conflict = answer?.conflict ?? false;
  return (
    <Section title={t("organization.facts")}>
      <Form method="post" noValidate className="grid gap-6">
        <input type="hidden" name="act" value="edit" />
        <OpenedWith version={version} latest={saved} form={form} conflict={conflict} />
        {conflict ? (
          <Conflict latest={saved} form={form} labels={labels} />
        ) : (
          <ErrorSummary errors={form.errors} labels={labels} />
        )}
        <OrganizationFields form={form} areas={areas} />
        <div>
          <SubmitButton name="act" value="edit" variant="primary">
            {t("common.save")}
          </SubmitButton>
        </div>
      </Form>
    </Section>
  );
}

export function FactsView({ organization }: { organization: Facts }) {
  const { t } = useLanguage();
  return (
    <Section title={t("organization.facts")}>
      <FactList
        facts={[
          { label: t("organization.credit-code"), value: organization.creditCode },
          { label: t("organization.area"), value: organization.area },
          {
            label: t("organization.website"),
            value: organization.website && (
              <TextLink to={organization.website} rel="noreferrer">
                {organization.website}
              </TextLink>
            ),
          },
          { label: t("organization.description"), value: organization.description },
        ]}
      />
    </Section>
  );
}
