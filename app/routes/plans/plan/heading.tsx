import { useLanguage } from "#app/platform/i18n/context.tsx";
import { FactList } from "#app/ui/fact-list.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import type { PlanRelation, PlanRow } from "#db/queries/plans/plan.server.ts";

/** What the document is: number, issuer, days, period, area, and the plans it stands with. */
export function Heading({ plan, relations }: { plan: PlanRow; relations: PlanRelation[] }) {
  const { t, locale } = useLanguage();
  const period = t("plan.years", { from: String(plan.periodFrom), to: String(plan.periodTo) });
  return (
    <div className="grid gap-x-12 gap-y-1 pb-4 md:grid-cols-2">
      <FactList
        facts={[
          { label: t("plan.number"), value: plan.number },
          { label: t("plan.issuer"), value: plan.issuer },
          { label: t("plan.issuedOn"), value: plan.issuedOn },
          { label: t("plan.effectiveOn"), value: plan.effectiveOn },
        ]}
      />
      <FactList
        facts={[
          { label: t("plan.period"), value: period },
          { label: t("plan.area"), value: plan.area },
          ...relations.map(({ kind, slug, title, number }) => ({
            label: t(`plan.relation.${kind}`),
            value: (
              <TextLink to={`/plans/${slug}`}>
                {title[locale]}
                {number && ` (${number})`}
              </TextLink>
            ),
          })),
        ]}
      />
      {plan.note && (
        <details className="print-open md:col-span-2">
          <summary className="w-fit text-muted underline decoration-line underline-offset-4 hover:text-ink">
            {t("plan.note")}
          </summary>
          <p lang="zh-CN" className="max-w-reading pt-1 text-muted">
            {plan.note}
          </p>
        </details>
      )}
      {locale === "en" && <p className="text-muted md:col-span-2">{t("plan.language")}</p>}
    </div>
  );
}
