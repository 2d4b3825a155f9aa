import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Target } from "lucide-react";
import { staffAreas } from "#app/domain/identity/actor.ts";
import { VERDICTS } from "#app/domain/monitoring/target-progress.ts";
import { entering } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { type PlanProgress, planProgress } from "#app/services/monitoring/plan-progress.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { VerdictPill } from "#app/ui/verdict-pill.tsx";
import { titled } from "../../titled.ts";
import { IndicatorTable, VerdictRule } from "../indicator-table.tsx";
import { CsvLink } from "../list-parts.tsx";

export const meta: MetaFunction = titled("district.target.title");

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await entering(args, "desk:district");
  return { plans: await planProgress(db.read, staffAreas(actor), now) };
}

export default function Targets() {
  const { plans } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const past = plans.filter((plan) => !plan.inForce);
  return (
    <Page>
      <PageHeader
        title={t("district.target.title")}
        lead={t("district.target.lead")}
        actions={<CsvLink path="/district/targets.csv" />}
      />
      {plans.length === 0 ? (
        <EmptyState
          icon={Target}
          title={t("desk.figures.none")}
          action={<ButtonLink to="/plans">{t("desk.plans")}</ButtonLink>}
        />
      ) : (
        <VerdictRule />
      )}
      {plans
        .filter((plan) => plan.inForce)
        .map((plan) => (
          <PlanSection key={plan.slug} plan={plan} />
        ))}
      {past.length > 0 && (
        <details className="print-open pt-6">
          <summary className="w-fit text-muted underline underline-offset-2 hover:text-ink">
            {t("district.target.past", { count: past.length })}
          </summary>
          {past.map((plan) => (
            <PlanSection key={plan.slug} plan={plan} />
          ))}
        </details>
      )}
    </Page>
  );
}

function PlanSection({ plan }: { plan: PlanProgress }) {
  const { t, locale } = useLanguage();
  const counts = VERDICTS.map((verdict) => ({
    verdict,
    count: plan.lines.filter((line) => line.verdict === verdict).length,
  }));
  return (
    <Section
      title={
        <TextLink to={`/plans/${plan.slug}`} className="text-ink no-underline">
          {locale === "zh" ? plan.titleZh : plan.titleEn}
        </TextLink>
      }
      lead={[plan.number, plan.area, t("desk.period", { from: plan.periodFrom, to: plan.periodTo })]
        .filter(Boolean)
        .join(" · ")}
      aside={
        <span className="flex flex-wrap gap-x-3 gap-y-1">
          {counts
            .filter(({ count }) => count > 0)
            .map(({ verdict, count }) => (
              <span key={verdict} className="inline-flex items-center gap-1">
                <VerdictPill verdict={verdict} /> {count}
              </span>
            ))}
        </span>
      }
    >
      {plan.lines.length === 0 ? (
        <p className="text-muted">{t("district.target.none")}</p>
      ) : (
        <IndicatorTable slug={plan.slug} lines={plan.lines} />
      )}
    </Section>
  );
}
