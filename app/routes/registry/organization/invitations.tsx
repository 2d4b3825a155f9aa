import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { ROLES_IN } from "#app/domain/identity/roles.ts";
import type { OrganizationKind, Role } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { formatDay } from "#app/ui/format.ts";
import { OneTimeLink } from "#app/ui/one-time-link.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { typedForm } from "#app/ui/typed-form.ts";

export interface PendingInvitation {
  id: string;
  email: string | null;
  role: Role | null;
  by: string | null;
  expiresAt: Date;
}

/** An invitation that was just made, with its link. */
export interface Invited {
  email: string;
  link: string;
}

/** Invitations that nobody has answered yet. */
export function Pending({ invitations }: { invitations: PendingInvitation[] }) {
  const { t } = useLanguage();
  if (invitations.length === 0) return null;
  return (
    <div className="grid gap-1">
      <h3 className="text-sm">{t("invitations.pending")}</h3>
      <ul className="divide-y divide-line border-y border-line">
        {invitations.map(({ id, email, role, by, expiresAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
            <span className="min-w-0 flex-1 basis-full sm:basis-56">
              <span className="block truncate">{email}</span>
              <span className="text-muted">
                {by && `${t("invitations.by", { name: by })} · `}
                {t("invitations.until", { day: formatDay(expiresAt) })}
              </span>
            </span>
            <span className="w-24">{role && t(`role.${role}`)}</span>
            <span className="w-24 max-sm:hidden" />
            <Form method="post" className="flex w-20 justify-end max-sm:ml-auto">
              <input type="hidden" name="invitationId" value={id} />
              <Button name="act" value="revoke" variant="quiet" size="small">
                {t("invitations.revoke")}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface InviteFormProps {
  kind: OrganizationKind;
  reply: SubmissionResult<string[]> | null;
  invited: Invited | null;
}

/** The form that invites somebody, and the link of whom it has just invited. */
export function InviteForm({ kind, reply, invited }: InviteFormProps) {
  const { t } = useLanguage();
  const form = typedForm(reply, { role: ROLES_IN[kind][0] });
  const roles = ROLES_IN[kind].map((role) => ({ value: role, label: t(`role.${role}`) }));
  return (
    <div className="grid gap-3">
      {invited && (
        <OneTimeLink
          title={t("invitations.link", { email: invited.email })}
          note={t("invitations.link.note")}
          link={invited.link}
        />
      )}
      <Form key={invited?.link} method="post" noValidate className="grid gap-3">
        <ErrorSummary errors={form.errors} labels={{ email: t("members.email") }} />
        <div className="flex flex-wrap items-end gap-3">
          <Field
            {...form.field("email")}
            label={t("members.email")}
            hint={t("members.email.hint")}
            className="min-w-0 flex-1 basis-64"
          >
            <TextInput type="email" defaultValue={form.text("email")} autoComplete="off" />
          </Field>
          <Field {...form.field("role")} label={t("members.role")}>
            <Select options={roles} defaultValue={form.text("role")} />
          </Field>
          <SubmitButton name="act" value="invite" className="h-10">
            {t("members.invite")}
          </SubmitButton>
        </div>
      </Form>
    </div>
  );
}
