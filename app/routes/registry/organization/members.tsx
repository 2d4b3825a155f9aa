import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { OrganizationKind, Role } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Button } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { formatDay } from "#app/ui/format.ts";
import { Section } from "#app/ui/page.tsx";
import { type Invited, InviteForm, Pending, type PendingInvitation } from "./invitations.tsx";

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
  invitations: PendingInvitation[];
  kind: OrganizationKind;
  me: string;
  mayInvite: boolean;
  reply: SubmissionResult<string[]> | null;
  invited: Invited | null;
}

/** The people of an organization, those it has invited, and the form that invites one more. */
export function Members(props: MembersProps) {
  const { members, invitations, kind, me, mayInvite, reply, invited } = props;
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
            <span className="flex w-20 justify-end max-sm:ml-auto">
              {member.userId === me ? (
                <Leaving membershipId={member.id} />
              ) : (
                mayInvite && <Removal member={member} />
              )}
            </span>
          </li>
        ))}
      </ul>
      {mayInvite && (
        <>
          <Pending invitations={invitations} />
          <InviteForm kind={kind} reply={reply} invited={invited} />
        </>
      )}
    </Section>
  );
}

function Leaving({ membershipId }: { membershipId: string }) {
  const { t } = useLanguage();
  return (
    <Confirm
      label={t("members.leave")}
      variant="quiet"
      size="small"
      align="end"
      question={t("members.leave.question")}
    >
      <Form method="post">
        <input type="hidden" name="membershipId" value={membershipId} />
        <Button name="act" value="leave" variant="danger">
          {t("members.leave")}
        </Button>
      </Form>
    </Confirm>
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
