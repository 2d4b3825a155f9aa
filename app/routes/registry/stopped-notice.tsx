import { useLanguage } from "#app/platform/i18n/context.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { StoppedOrganization } from "./stopped-organizations.ts";

/** Says of each organization that is not in standing why nothing is shown. */
export function StoppedNotice({ organizations }: { organizations: StoppedOrganization[] }) {
  const { t } = useLanguage();
  return organizations.map(({ id, name }) => (
    <Notice
      key={id}
      tone="warning"
      action={<ButtonLink to={`/organizations/${id}`}>{t("review.stopped.action")}</ButtonLink>}
    >
      {t("review.stopped", { name })}
    </Notice>
  ));
}
