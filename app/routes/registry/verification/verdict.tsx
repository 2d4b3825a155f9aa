import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Card, Section } from "#app/ui/page.tsx";
import { TextArea } from "#app/ui/text-input.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { VerdictTimeline } from "#app/ui/verdict-timeline.tsx";
import type { OrganizationFile } from "#db/queries/monitoring/organizations.server.ts";

const NOTE_MAX = 500;

/** The decision of staff: verify, or refuse with a reason; a provider can be stopped. A verdict can be changed by another. */
export function Verdict({
  organization,
  reply,
}: {
  organization: OrganizationFile["organization"];
  reply: Pick<SubmissionResult<string[]>, "error" | "initialValue"> | null;
}) {
  const { t } = useLanguage();
  const form = typedForm(reply, {});
  const verified = organization.verification === "verified";
  const suspended = organization.suspendedAt !== null;
  return (
    <Section
      title={t("district.organizations.verdict")}
      lead={t(
        `district.organizations.verdict.${suspended ? "suspended" : organization.verification}`,
      )}
    >
      <Card>
        <Form method="post" noValidate className="grid gap-4">
          <ErrorSummary errors={form.errors} labels={{ note: t("district.organizations.note") }} />
          <input type="hidden" name="version" value={organization.version} />
          <Field
            {...form.field("note")}
            label={t("district.organizations.note")}
            hint={t("district.organizations.note.hint")}
            optional
          >
            <TextArea rows={3} limit={NOTE_MAX} defaultValue={form.text("note")} />
          </Field>
          <div className="flex flex-wrap gap-2">
            {!verified && (
              <SubmitButton variant="primary" name="state" value="verified">
                {t("district.organizations.verify")}
              </SubmitButton>
            )}
            <SubmitButton variant="danger" name="state" value="rejected">
              {t(verified ? "district.organizations.revoke" : "district.organizations.reject")}
            </SubmitButton>
            {organization.kind === "provider" && (
              <SubmitButton name="state" value={suspended ? "reinstated" : "suspended"}>
                {t(
                  suspended ? "district.organizations.reinstate" : "district.organizations.suspend",
                )}
              </SubmitButton>
            )}
          </div>
        </Form>
      </Card>
    </Section>
  );
}

export function VerdictHistory({ verdicts }: Pick<OrganizationFile, "verdicts">) {
  const { t } = useLanguage();
  if (verdicts.length === 0) return null;
  return (
    <Section title={t("district.organizations.history")}>
      <VerdictTimeline verdicts={verdicts} />
    </Section>
  );
}
