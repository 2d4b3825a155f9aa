import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BookOpenText } from "lucide-react";
import { dayOf } from "#app/domain/time.ts";
import { sectorNames } from "#app/http/sector-names.server.ts";
import { visit } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { planLines } from "#db/queries/plans/list.server.ts";
import { PlanCard } from "./plan-card.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, now, locale, t } = await visit(args);
  const [plans, names] = await Promise.all([
    planLines(db.read, { today: dayOf(now) }),
    sectorNames(db.read, locale),
  ]);
  return { plans, names, title: `${t("plans.title")} · ${t("app.name")}` };
}

export default function Plans() {
  const { t } = useLanguage();
  const { plans, names } = useLoaderData<typeof loader>();
  const inForce = plans.filter(({ standing }) => standing === "in_force");
  const others = plans.filter(({ standing }) => standing !== "in_force");
  return (
    <Page>
      <PageHeader
        title={t("plans.title")}
        lead={t("plans.lead")}
        actions={
          <ButtonLink to="/organizations/named">{t("organizations.named.title")}</ButtonLink>
        }
      />
      {plans.length === 0 && (
        <EmptyState
          icon={BookOpenText}
          title={t("plans.empty")}
          action={<ButtonLink to="/resources">{t("nav.resources")}</ButtonLink>}
        />
      )}
      {[
        { title: t("plans.inForce"), list: inForce },
        { title: t("plans.others"), list: others },
      ]
        .filter(({ list }) => list.length > 0)
        .map(({ title, list }) => (
          <Section key={title} title={title}>
            <div>
              {list.map((plan) => (
                <PlanCard key={plan.slug} plan={plan} names={names} />
              ))}
            </div>
          </Section>
        ))}
    </Page>
  );
}
