import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Card } from "#app/ui/page.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { policyPath } from "./policy-path.ts";

interface PublishProps {
  district: string | null;
  draft: { version: number; savedAt: Date };
  reply: Pick<SubmissionResult<string[]>, "error" | "initialValue"> | null;
}

/** Publish with a reason, or throw the draft away. */
export function PublishForm({ district, draft, reply }: PublishProps) {
  const { t } = useLanguage();
  const form = typedForm(reply, {});
  return (
    <Card>
      <Form id="publish" method="post" noValidate className="grid gap-4">
        <ErrorSummary errors={form.errors} labels={{ note: t("policy.note") }} />
        <input type="hidden" name="savedAt" value={draft.savedAt.getTime()} />
        <Field {...form.field("note")} label={t("policy.note")} hint={t("policy.note.hint")}>
          <TextInput defaultValue={form.text("note")} maxLength={300} />
        </Field>
      </Form>
      <div className="flex flex-wrap gap-2 pt-4">
        <SubmitButton form="publish" variant="primary" name="act" value="publish">
          {t("policy.publish", { version: draft.version })}
        </SubmitButton>
        <Confirm
          label={t("policy.discard")}
          variant="danger"
          question={t("policy.discard.question")}
        >
          <Form method="post" action={policyPath(district, "/discard")}>
            <SubmitButton variant="danger" name="act" value="discard">
              {t("policy.discard")}
            </SubmitButton>
          </Form>
        </Confirm>
      </div>
    </Card>
  );
}
