import { Target } from "lucide-react";
import type { Verdict } from "#app/domain/monitoring/target-progress.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { PlanProgress } from "#app/services/monitoring/plan-progress.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Section } from "#app/ui/page.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { IndicatorTable, VerdictRule } from "../indicator-table.tsx";

/** What asks for somebody comes first. */
const ORDER: Record<Verdict, number> = {
  behind: 0,
  beyond: 1,
  on_track: 2,
  reached: 3,
  underway: 4,
  no_data: 5,
};
const SHOWN = 4;

/** Four lines of each plan in force; the rest is a link away. */
export function Figures({ plans }: { plans: PlanProgress[] }) {
  const { t, locale } = useLanguage();
  if (plans.length === 0) {
    return (
      <Section title={t("desk.figures")}>
        <EmptyState
          icon={Target}
          title={t("desk.figures.none")}
          action={<ButtonLink to="/plans">{t("desk.plans")}</ButtonLink>}
        />
      </Section>
    );
  }
  return (
    <>
      {plans.map((plan) => {
        const lines = [...plan.lines].sort((a, b) => ORDER[a.verdict] - ORDER[b.verdict]);
        return (
          <Section
            key={plan.slug}
            title={
              <TextLink to={`/plans/${plan.slug}`} className="text-ink no-underline">
                {locale === "zh" ? plan.titleZh : plan.titleEn}
              </TextLink>
            }
            aside={
              <TextLink to={`/district/targets/${plan.slug}`}>
                {t("desk.figures.all", { count: plan.lines.length })}
              </TextLink>
            }
            lead={[plan.number, t("desk.period", { from: plan.periodFrom, to: plan.periodTo })]
              .filter(Boolean)
              .join(" · ")}
          >
            <IndicatorTable slug={plan.slug} lines={lines.slice(0, SHOWN)} />
          </Section>
        );
      })}
      <VerdictRule />
    </>
  );
}
