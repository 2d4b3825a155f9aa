import { Form, useLocation } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { buttonLook, SubmitButton } from "#app/ui/button.tsx";
import { classes } from "#app/ui/classes.ts";
import { Field } from "#app/ui/field.tsx";
import { FieldError } from "#app/ui/field-error.tsx";
import { TextArea } from "#app/ui/text-input.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import type { Candidate } from "#db/queries/deals/candidates.server.ts";

export type InviteReply = Parameters<typeof typedForm>[0];

/** The invitation with its message; opens in its row, without script too. */
export function InviteForm({ row, reply }: { row: Candidate; reply: InviteReply }) {
  const { t } = useLanguage();
  const { pathname, search } = useLocation();
  const form = typedForm(reply, {});
  const id = `message-${row.applicationId}-${row.resource.id}`;
  const general = form.errors[""]?.[0];
  return (
    <details open={Boolean(reply)} className="no-print min-w-28 open:min-w-64">
      <summary className={classes(buttonLook({ size: "small" }), "list-none")}>
        {t("candidates.invite")}
      </summary>
      <Form method="post" action={`${pathname}${search}`} noValidate className="grid gap-2 pt-2">
        <input type="hidden" name="applicationId" value={row.applicationId} />
        <input type="hidden" name="resourceId" value={row.resource.id} />
        {general && <FieldError id={`${id}-general`}>{general}</FieldError>}
        <Field
          id={id}
          name="message"
          error={form.errors.message}
          label={t("candidates.message")}
          hint={t("candidates.message.hint")}
        >
          <TextArea rows={3} limit={500} defaultValue={form.text("message")} />
        </Field>
        <div>
          <SubmitButton variant="primary" size="small">
            {t("candidates.send")}
          </SubmitButton>
        </div>
      </Form>
    </details>
  );
}
