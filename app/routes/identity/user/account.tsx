import { Form } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { Section } from "#app/ui/page.tsx";
import type { AccountAct } from "./acts.server.ts";

interface AccountProps {
  user: { systemAdmin: boolean; disabledAt: Date | null };
  /** Is it the administrator's own account? */
  self: boolean;
}

/** Open or closed, administrator or not: each a second press away. A link for a new password changes nothing yet. */
export function Account({ user, self }: AccountProps) {
  const { t } = useLanguage();
  const acts: AccountAct[] = [
    user.disabledAt ? "enable" : "disable",
    ...(user.systemAdmin ? (["revoke"] as const) : user.disabledAt ? [] : (["grant"] as const)),
  ];
  return (
    <Section title={t("admin.user.account")} lead={self ? t("admin.user.self") : undefined}>
      <div className="flex flex-wrap gap-2">
        {!user.disabledAt && (
          <Form method="post">
            <SubmitButton name="act" value="reset">
              {t("admin.act.reset")}
            </SubmitButton>
          </Form>
        )}
        {acts.map((act) => (
          <Confirm
            key={act}
            label={t(`admin.act.${act}`)}
            variant={act === "disable" || act === "revoke" ? "danger" : "secondary"}
            question={t(`admin.act.${act}.question`)}
          >
            <Form method="post">
              <SubmitButton name="act" value={act}>
                {t(`admin.act.${act}`)}
              </SubmitButton>
            </Form>
          </Confirm>
        ))}
      </div>
    </Section>
  );
}
