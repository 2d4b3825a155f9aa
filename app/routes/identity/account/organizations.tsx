import { Link } from "@remix-run/react";
import { Building2 } from "lucide-react";
import type { Membership } from "#app/domain/identity/actor.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";

/** Where the person works, with the role in each; how to begin for who works nowhere yet. */
export function Organizations({ memberships }: { memberships: Membership[] }) {
  const { t } = useLanguage();
  if (memberships.length === 0) {
    return (
      <EmptyState
        icon={Building2}
        title={t("account.organizations.none")}
        action={
          <div className="flex flex-wrap justify-center gap-2">
            <ButtonLink to="/organizations/new?kind=startup" variant="primary">
              {t("nav.newStartup")}
            </ButtonLink>
            <ButtonLink to="/organizations/new?kind=provider">{t("nav.newProvider")}</ButtonLink>
          </div>
        }
      />
    );
  }
  return (
    <div className="grid gap-3">
      <ul className="grid">
        {memberships.map(({ organizationId, organizationName, role }) => (
          <li
            key={`${organizationId} ${role}`}
            className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-2"
          >
            <Link
              to={`/organizations/${organizationId}`}
              className="min-w-0 wrap-anywhere hover:text-accent-strong hover:underline"
            >
              {organizationName}
            </Link>
            <span className="text-muted">{t(`role.${role}`)}</span>
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap gap-2">
        <ButtonLink size="small" to="/organizations/new?kind=startup">
          {t("nav.newStartup")}
        </ButtonLink>
        <ButtonLink size="small" to="/organizations/new?kind=provider">
          {t("nav.newProvider")}
        </ButtonLink>
      </p>
    </div>
  );
}
