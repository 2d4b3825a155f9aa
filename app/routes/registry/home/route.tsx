import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { dayOf } from "#app/domain/time.ts";
import { RESOURCE_KINDS } from "#app/domain/vocabulary.ts";
import { sectorNames } from "#app/http/sector-names.server.ts";
import { visit } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { formatDay, formatNumber } from "#app/ui/format.ts";
import { Page, Section } from "#app/ui/page.tsx";
import { Stat, StatRow } from "#app/ui/stat.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { publicFigures } from "#db/queries/monitoring/public-figures.server.ts";
import { planLines } from "#db/queries/plans/list.server.ts";
import { resourceCounts } from "#db/queries/registry/public-resources.server.ts";
import { PlanCard } from "../../plans/plan-card.tsx";
import { DoorExamples, DoorForm } from "../discover/door-form.tsx";
import { Ways } from "./ways.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: "description", content: data?.description },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, now, locale, t, actor } = await visit(args);
  const [plans, names, figures, kinds] = await Promise.all([
    planLines(db.read, { today: dayOf(now) }),
    sectorNames(db.read, locale),
    publicFigures(db.read),
    resourceCounts(db.read),
  ]);
  return {
    names,
    figures,
    kinds,
    plans: plans.filter(({ standing }) => standing === "in_force"),
    visitor: actor === null,
    asOf: formatDay(now),
    title: `${t("app.name")} · ${t("home.title")}`,
    description: t("home.lead"),
  };
}

export default function Home() {
  const { t } = useLanguage();
  const { plans, names, visitor } = useLoaderData<typeof loader>();
  return (
    <Page>
      <div className="grid gap-4 py-8 sm:py-14">
        <h1 className="text-2xl">{t("home.title")}</h1>
        <p className="max-w-reading text-base text-muted">{t("home.lead")}</p>
        <DoorForm text="" />
        <DoorExamples />
      </div>
      <LiveFigures />
      <Section
        className="pt-10"
        title={t("home.plans")}
        aside={<TextLink to="/plans">{t("home.plans.all")}</TextLink>}
      >
        <div>
          {plans.map((plan) => (
            <PlanCard key={plan.slug} plan={plan} names={names} />
          ))}
        </div>
      </Section>
      <Kinds />
      {visitor && <Ways />}
    </Page>
  );
}

function LiveFigures() {
  const { t, locale } = useLanguage();
  const { figures, asOf } = useLoaderData<typeof loader>();
  return (
    <section aria-label={t("home.figures")} className="border-y border-line py-5">
      <StatRow>
        <Stat
          label={t("home.figure.resources")}
          value={formatNumber(figures.resources, locale)}
          note={t("home.figure.source", { date: asOf })}
          to="/resources"
        />
        <Stat
          label={t("home.figure.providers")}
          value={formatNumber(figures.providers, locale)}
          note={t("home.figure.source", { date: asOf })}
        />
        <Stat
          label={t("home.figure.introductions")}
          value={formatNumber(figures.introductions, locale)}
          note={t("home.figure.consented", { date: asOf })}
        />
      </StatRow>
    </section>
  );
}

function Kinds() {
  const { t, locale } = useLanguage();
  const { kinds } = useLoaderData<typeof loader>();
  const counts = new Map(kinds.map(({ kind, count }) => [kind, count]));
  return (
    <Section
      title={t("home.kinds")}
      aside={<TextLink to="/resources">{t("ui.list.all")}</TextLink>}
    >
      <ul className="grid grid-cols-2 gap-x-8 sm:grid-cols-4">
        {RESOURCE_KINDS.filter((kind) => counts.has(kind)).map((kind) => (
          <li key={kind} className="border-b border-line">
            <Link
              to={`/resources?kind=${kind}`}
              className="flex min-h-10 items-center justify-between gap-2 hover:text-accent-strong hover:underline"
            >
              {t(`kind.${kind}`)}
              <span className="text-muted tabular-nums">
                {formatNumber(counts.get(kind) ?? 0, locale)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
