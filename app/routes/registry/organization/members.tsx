import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { ROLES_IN } from "#app/domain/identity/roles.ts";
import type { OrganizationKind, Role } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { formatDay } from "#app/ui/format.ts";
import { Section } from "#app/ui/page.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { typedForm } from "#app/ui/typed-form.ts";

interface Member {
  id: string;
  userId: string;
  name: string;
  email: string;
  role: Role;
  since: Date;
}

interface MembersProps {
  members: Member[];
  kind: OrganizationKind;
  me: string;
  mayEdit: boolean;
  reply: SubmissionResult<string[]> | null;
}

/** The people of an organization, and the form that lets one more in. */
export function Members({ members, kind, me, mayEdit, reply }: MembersProps) {
  const { t } = useLanguage();
  return (
    <Section id="members" title={t("members.title")} lead={t("members.lead")}>
      <ul className="divide-y divide-line border-y border-line">
        {members.map((member) => (
          <li key={member.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
            <span className="min-w-0 flex-1 basis-full sm:basis-56">
              <span className="font-semibold">{member.name}</span>
              {member.userId === me && <span className="text-muted"> {t("members.you")}</span>}
              <span className="block truncate text-muted">{member.email}</span>
            </span>
            <span className="w-24">{t(`role.${member.role}`)}</span>
            <span className="w-24 text-muted">{formatDay(member.since)}</span>
            {mayEdit && <Removal member={member} />}
          </li>
        ))}
      </ul>
      {mayEdit && kind !== "district" && <Invitation kind={kind} reply={reply} />}
    </Section>
  );
}

function Removal({ member }: { member: Member }) {
  const { t } = useLanguage();
  return (
    <Confirm
      label={t("members.remove")}
      variant="quiet"
      size="small"
      align="end"
      question={t("members.remove.question", { name: member.name })}
    >
      <Form method="post">
        <input type="hidden" name="membershipId" value={member.id} />
        <Button name="act" value="remove" variant="danger">
          {t("members.remove")}
        </Button>
      </Form>
    </Confirm>
  );
}

function Invitation({ kind, reply }: Pick<MembersProps, "kind" | "reply">) {
  const { t } = useLanguage();
  const form = typedForm(reply, { role: ROLES_IN[kind][0] });
  const roles = ROLES_IN[kind].map((role) => ({ value: role, label: t(`role.${role}`) }));
  return (
    <Form method="post" noValidate className="grid gap-3">
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
  );
}
