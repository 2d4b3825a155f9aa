import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { Compass } from "lucide-react";
import { planStanding } from "#app/domain/plans/standing.ts";
import type { PlanPriority, Sector } from "#app/domain/sectors/types.ts";
import { dayOf } from "#app/domain/time.ts";
import { TIERS } from "#app/domain/vocabulary.ts";
import { visit } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { classifyText } from "#app/services/sectors/classifier.server.ts";
import { ButtonLink, SubmitButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Field } from "#app/ui/field.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { TextArea } from "#app/ui/text-input.tsx";
import { planPriorities, taxonomyOf } from "#db/queries/plans/priorities.server.ts";
import { resourcesServing } from "#db/queries/registry/public-resources.server.ts";
import { FoundSectors } from "./found-sectors.tsx";
import { isInside, nearSectors } from "./near-sectors.ts";
import { PlanClauses } from "./plan-clauses.tsx";
import { Serving } from "./serving.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const LONGEST = 2000;
const MOST_SECTORS = 6;
const MOST_RESOURCES = 24;

export async function loader(args: LoaderFunctionArgs) {
  const { db, now, locale, t } = await visit(args);
  const typed = new URL(args.request.url).searchParams.get("text")?.trim() ?? "";
  const text = typed.slice(0, LONGEST);
  const [taxonomy, priorities] = await Promise.all([taxonomyOf(db.read), planPriorities(db.read)]);
  const hits = text ? classifyText(text).slice(0, MOST_SECTORS) : [];
  const keys = hits.map(({ key }) => key);
  const resources = await resourcesServing(db.read, nearSectors(keys, taxonomy), MOST_RESOURCES);
  return {
    text,
    tooLong: typed.length > LONGEST,
    hits,
    resources,
    clauses: clausesOf(keys, { taxonomy, priorities, today: dayOf(now) }),
    names: Object.fromEntries(taxonomy.map((sector) => [sector.key, sector[locale]])),
    title: `${t("discover.title")} · ${t("app.name")}`,
  };
}

/**
 * Clauses of plans in force that name a found sector or one it lies in, the highest tier first; each
 * once, for the plan's own area, however far the plan speaks.
 */
function clausesOf(
  keys: string[],
  {
    taxonomy,
    priorities,
    today,
  }: { taxonomy: Sector[]; priorities: PlanPriority[]; today: string },
): PlanPriority[] {
  const parents = new Map(taxonomy.map(({ key, parent }) => [key, parent]));
  return priorities
    .filter((clause) => planStanding(clause, today) === "in_force")
    .filter(({ sector }) => keys.some((key) => isInside(key, sector, parents)))
    .filter(
      ({ plan, name }, index, all) =>
        all.findIndex((other) => other.plan === plan && other.name === name) === index,
    )
    .sort((a, b) => TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier));
}

export default function Discover() {
  const { t } = useLanguage();
  const { text, tooLong, hits, clauses, resources, names } = useLoaderData<typeof loader>();
  const top = hits[0];
  return (
    <Page>
      <PageHeader title={t("discover.title")} lead={t("discover.lead")} />
      <Form className="grid max-w-reading gap-3">
        <Field
          name="text"
          label={t("discover.text")}
          hint={t("discover.hint")}
          example={text ? undefined : t("discover.example")}
          error={tooLong ? t("discover.tooLong", { max: LONGEST }) : null}
        >
          <TextArea key={text} rows={text ? 3 : 5} limit={LONGEST} defaultValue={text} />
        </Field>
        <SubmitButton variant={top ? "secondary" : "primary"} className="justify-self-start">
          {t("discover.button")}
        </SubmitButton>
      </Form>
      {text && !top && (
        <div className="max-w-reading pt-8">
          <EmptyState
            icon={Compass}
            title={t("discover.nothing")}
            action={<ButtonLink to="/resources">{t("nav.resources")}</ButtonLink>}
          />
        </div>
      )}
      {top && (
        <div className="grid gap-x-12 pt-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="min-w-0">
            <FoundSectors text={text} hits={hits} names={names} />
            <Serving resources={resources} names={names} sector={top.key} />
          </div>
          <Section title={t("discover.priorities")}>
            <PlanClauses clauses={clauses} names={names} />
          </Section>
        </div>
      )}
    </Page>
  );
}
