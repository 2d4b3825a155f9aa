import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Pill } from "#app/ui/status-pill.tsx";

/** Whether an account is open. */
export function AccountPill({ disabled }: { disabled: boolean }) {
  const { t } = useLanguage();
  return disabled ? (
    <Pill tone="danger" icon="ban">
      {t("admin.account.disabled")}
    </Pill>
  ) : (
    <Pill tone="neutral" icon="circle-check">
      {t("admin.account.open")}
    </Pill>
  );
}
