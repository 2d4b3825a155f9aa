import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { planStanding } from "#app/domain/plans/standing.ts";
import { dayOf } from "#app/domain/time.ts";
import { found } from "#app/http/responses.ts";
import { sectorNames } from "#app/http/sector-names.server.ts";
import { visit } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { wholePlan } from "#db/queries/plans/plan.server.ts";
import { StandingPill } from "../standing-pill.tsx";
import { Areas } from "./areas.tsx";
import { type Content, Contents } from "./contents.tsx";
import { Heading } from "./heading.tsx";
import { Mechanisms } from "./mechanisms.tsx";
import { NamedResources } from "./named-resources.tsx";
import { Organizations } from "./organizations.tsx";
import { PrintButton } from "./print-button.tsx";
import { Priorities } from "./priorities.tsx";
import { Targets } from "./targets.tsx";
import { Tasks } from "./tasks.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, now, locale, t } = await visit(args);
  const [whole, names] = await Promise.all([
    wholePlan(db.read, args.params.slug ?? ""),
    sectorNames(db.read, locale),
  ]);
  const facts = found(whole);
  const { plan, relations } = facts;
  const superseded = relations.some(({ kind }) => kind === "superseded_by");
  const title = locale === "zh" ? plan.titleZh : plan.titleEn;
  return {
    ...facts,
    names,
    standing: planStanding(
      { from: plan.periodFrom, to: plan.periodTo, endsOn: plan.endsOn, superseded },
      dayOf(now),
    ),
    title: `${title} · ${t("app.name")}`,
  };
}

export default function Plan() {
  const { t, locale } = useLanguage();
  const data = useLoaderData<typeof loader>();
  const { plan, names } = data;
  const parts = [
    { id: "priorities", count: data.priorities.length },
    { id: "targets", count: data.targets.length },
    { id: "tasks", count: data.tasks.length },
    { id: "resources", count: data.resources.length },
    { id: "organizations", count: data.organizations.length },
    { id: "mechanisms", count: data.mechanisms.length },
    { id: "areas", count: data.areas.length },
  ] satisfies Content[];
  return (
    <Page className="[--head-top:calc(var(--bar)+2.56rem)]">
      <PageHeader
        crumbs={[{ label: t("plan.back"), href: "/plans" }]}
        title={locale === "zh" ? plan.titleZh : plan.titleEn}
        meta={<StandingPill standing={data.standing} />}
        actions={<PrintButton />}
      />
      <Heading plan={plan} relations={data.relations} />
      <Contents parts={parts} />
      <Section
        id="priorities"
        title={t("plan.priorities")}
        lead={data.priorities.length === 0 ? t("plan.priorities.none") : undefined}
      >
        <Priorities priorities={data.priorities} names={names} />
      </Section>
      <Section
        id="targets"
        title={t("plan.targets")}
        lead={data.targets.length === 0 ? t("plan.targets.none") : undefined}
      >
        <Targets targets={data.targets} />
      </Section>
      <Section
        id="tasks"
        title={t("plan.tasks")}
        aside={t("plan.tasks.byLead")}
        lead={data.tasks.length === 0 ? t("plan.tasks.none") : undefined}
      >
        <Tasks tasks={data.tasks} />
      </Section>
      <Section
        id="resources"
        title={t("plan.resources")}
        lead={data.resources.length === 0 ? t("plan.resources.none") : undefined}
      >
        <NamedResources resources={data.resources} names={names} />
      </Section>
      {data.organizations.length > 0 && (
        <Section id="organizations" title={t("plan.organizations")}>
          <Organizations organizations={data.organizations} />
        </Section>
      )}
      {data.mechanisms.length > 0 && (
        <Section id="mechanisms" title={t("plan.mechanisms")}>
          <Mechanisms mechanisms={data.mechanisms} />
        </Section>
      )}
      {data.areas.length > 0 && (
        <Section id="areas" title={t("plan.areas")}>
          <Areas areas={data.areas} />
        </Section>
      )}
    </Page>
  );
}
