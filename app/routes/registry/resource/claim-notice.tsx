import { useLanguage } from "#app/platform/i18n/context.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";

/** What the reader must do to claim it; null for who cannot. */
export type ClaimWay = "claim" | "sign-in" | "register" | null;

/** Says that the entry comes from a plan alone, and how its operator takes it over. */
export function ClaimNotice({ id, way }: { id: string; way: ClaimWay }) {
  const { t } = useLanguage();
  const ways = {
    claim: { to: `/resources/${id}/claim`, label: t("resource.claim") },
    "sign-in": {
      to: `/sign-in?to=${encodeURIComponent(`/resources/${id}`)}`,
      label: t("resource.claim.signIn"),
    },
    register: { to: "/organizations/new?kind=provider", label: t("resource.claim.register") },
  };
  const action = way && ways[way];
  return (
    <Notice
      title={t("resource.unclaimed")}
      action={action && <ButtonLink to={action.to}>{action.label}</ButtonLink>}
    >
      {t("resource.unclaimed.text")}
    </Notice>
  );
}
