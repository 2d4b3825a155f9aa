import { useLanguage } from "#app/platform/i18n/context.tsx";
import { formatDay } from "#app/ui/format.ts";
import { Section } from "#app/ui/page.tsx";
import { Pill } from "#app/ui/status-pill.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import type { OwnData } from "./load-own.server.ts";

/** Claims that wait, and those that staff refused, with the reason. */
export function ClaimList({ claims }: { claims: OwnData["claims"] }) {
  const { t } = useLanguage();
  return (
    <Section title={t("provider.claims")}>
      <ul className="grid divide-y divide-line border-y border-line">
        {claims.map((claim) => (
          <li key={claim.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2">
            <TextLink to={`/resources/${claim.resourceId}`}>{claim.name}</TextLink>
            <span className="text-muted">{t(`kind.${claim.kind}`)}</span>
            <span className="text-xs text-muted">{formatDay(claim.createdAt)}</span>
            {claim.state === "pending" ? (
              <Pill tone="warning" icon="hourglass">
                {t("provider.claims.pending")}
              </Pill>
            ) : (
              <>
                <Pill tone="danger" icon="circle-x">
                  {t("provider.claims.rejected")}
                </Pill>
                <span>{claim.decisionNote}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
