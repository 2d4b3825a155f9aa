import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { yearOf } from "#app/domain/time.ts";
import { found } from "#app/http/responses.ts";
import { visit } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { ClauseCard } from "#app/ui/clause-card.tsx";
import { FactList } from "#app/ui/fact-list.tsx";
import { OtherNames } from "#app/ui/other-names.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { namedOrganization } from "#db/queries/registry/named-organization.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, now, t } = await visit(args);
  const whole = found(await namedOrganization(db.read, args.params.id ?? ""));
  return {
    ...whole,
    year: yearOf(now),
    title: `${whole.organization.name} · ${t("app.name")}`,
  };
}

export default function NamedOrganization() {
  const { t, locale } = useLanguage();
  const { organization, mentions, resources, year } = useLoaderData<typeof loader>();
  const { name, kind, otherNames, description } = organization;
  return (
    <Page width="reading">
      <PageHeader
        crumbs={[{ label: t("organizations.named.title"), href: "/organizations/named" }]}
        title={name}
        lead={description || undefined}
      />
      <p className="text-muted">{t("organization.named")}</p>
      <Section title={t("organization.facts")}>
        <FactList
          facts={[
            { label: t("organization.kind"), value: t(`organization-kind.${kind}`) },
            {
              label: t("resource.otherNames"),
              value: otherNames.length > 0 && <OtherNames names={otherNames} />,
            },
          ]}
        />
      </Section>
      <Section title={t("organization.parts")}>
        <ul className="grid gap-4">
          {mentions.map(({ plan, role, part, section }) => (
            <li key={plan.slug} className="grid gap-1.5">
              <p className="flex flex-wrap items-baseline gap-x-3">
                <span className="font-semibold">{t(`plan-role.${role}`)}</span>
                <span className="text-muted">{part}</span>
              </p>
              <ClauseCard
                title={locale === "zh" ? plan.titleZh : plan.titleEn}
                number={plan.number}
                section={section}
                to={`/plans/${plan.slug}#organizations`}
                past={plan.periodTo < year}
              />
            </li>
          ))}
        </ul>
      </Section>
      {resources.length > 0 && (
        <Section title={t("organization.runs")}>
          <ul className="grid gap-1">
            {resources.map((each) => (
              <li key={each.id} className="flex flex-wrap items-baseline gap-x-3">
                <TextLink to={`/resources/${each.id}`}>{each.name}</TextLink>
                <span className="text-xs text-muted">{t(`kind.${each.kind}`)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
