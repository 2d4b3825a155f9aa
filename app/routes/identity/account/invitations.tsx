import { Form } from "@remix-run/react";
import type { Role } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { formatDay } from "#app/ui/format.ts";
import { Section } from "#app/ui/page.tsx";

interface InvitationsProps {
  invitations: {
    id: string;
    organization: string;
    role: Role;
    by: string | null;
    expiresAt: Date;
  }[];
}

/** Organizations that invite the person; nothing where there are none. */
export function Invitations({ invitations }: InvitationsProps) {
  const { t } = useLanguage();
  if (invitations.length === 0) return null;
  return (
    <Section title={t("account.invitations")} lead={t("account.invitations.lead")}>
      <ul className="divide-y divide-line border-y border-line">
        {invitations.map(({ id, organization, role, by, expiresAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
            <span className="min-w-0 flex-1 basis-64">
              <span className="font-semibold wrap-anywhere">{organization}</span>
              <span className="block text-muted">
                {[
                  t(`role.${role}`),
                  by && t("invitations.by", { name: by }),
                  t("invitations.until", { day: formatDay(expiresAt) }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </span>
            <Form method="post" className="flex gap-2">
              <input type="hidden" name="invitationId" value={id} />
              <SubmitButton name="intent" value="accept">
                {t("identity.join.accept")}
              </SubmitButton>
              <Button name="intent" value="decline" variant="quiet">
                {t("identity.join.decline")}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  );
}
