import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { organizationsWith } from "#app/domain/identity/actor.ts";
import { can, resourceSubject } from "#app/domain/identity/permissions.ts";
import { yearOf } from "#app/domain/time.ts";
import { found } from "#app/http/responses.ts";
import { sectorNames } from "#app/http/sector-names.server.ts";
import { visit } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { ClauseCard } from "#app/ui/clause-card.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { ResourcePill } from "#app/ui/status-pill.tsx";
import { namedOrganizationCalled } from "#db/queries/registry/named-organization.server.ts";
import { publicResource } from "#db/queries/registry/public-resource.server.ts";
import { leverPath } from "../../monitoring/lever/case-path.ts";
import { About } from "./about.tsx";
import { ClaimNotice, type ClaimWay } from "./claim-notice.tsx";
import { Details } from "./details.tsx";
import { Figures } from "./figures.tsx";
import { MandateFacts } from "./mandate-facts.tsx";
import { NotAsked } from "./not-asked.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, now, actor, locale, t } = await visit(args);
  const [whole, names] = await Promise.all([
    publicResource(
      db.read,
      args.params.id ?? "",
      actor ? organizationsWith(actor, "reviewer", "provider_admin") : [],
    ),
    sectorNames(db.read, locale),
  ]);
  const resource = found(whole);
  const { operatorName } = resource.row;
  const subject = resourceSubject(resource.row);
  const claim: ClaimWay = !actor
    ? "sign-in"
    : can(actor, "resource:claim", subject)
      ? "claim"
      : actor.memberships.length === 0
        ? "register"
        : null;
  return {
    ...resource,
    names,
    namedOperator: await namedOrganizationCalled(
      db.read,
      resource.organization?.name ?? operatorName,
    ),
    claim: resource.row.organizationId === null ? claim : null,
    mayEdit: can(actor, "resource:edit", subject),
    mayFollowUp: can(actor, "lever:pull", { kind: "case", areas: [resource.row.area] }),
    mayApply: !actor || can(actor, "desk:founder", { kind: "none" }),
    year: yearOf(now),
    title: `${resource.row.name} · ${t("app.name")}`,
  };
}

export default function Resource() {
  const { t, locale } = useLanguage();
  const data = useLoaderData<typeof loader>();
  const { row, names, mentions } = data;
  return (
    <Page>
      <PageHeader
        crumbs={[{ label: t("resources.title"), href: "/resources" }]}
        title={row.name}
        meta={<ResourcePill state={row.state} />}
        lead={row.summary || undefined}
        actions={
          <>
            {data.mayFollowUp && row.organizationId === null && (
              <ButtonLink to={leverPath("resource", row.id)}>{t("lever.ask_claim")}</ButtonLink>
            )}
            {data.mayEdit && (
              <ButtonLink to={`/resources/${row.id}/edit`}>{t("resource.edit")}</ButtonLink>
            )}
            {data.mayApply && row.state !== "closed" && row.serves.length > 0 && (
              <ButtonLink to="/applications/new" variant="primary">
                {t("resource.apply")}
              </ButtonLink>
            )}
          </>
        }
      />
      {row.serves.length === 0 && <NotAsked kind={row.kind} />}
      {row.organizationId === null && <ClaimNotice id={row.id} way={data.claim} />}
      <div className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <About resource={data} names={names} />
          <Details kind={row.kind} details={row.details} />
          <Section title={t("resource.mandate")}>
            <MandateFacts mandate={data.mandate} names={names} />
          </Section>
          <Figures mentions={mentions} />
        </div>
        {mentions.length > 0 && (
          <Section title={t("resource.plans")}>
            {mentions.map((mention) => (
              <ClauseCard
                key={`${mention.plan} ${mention.section}`}
                title={mention.title[locale]}
                number={mention.number}
                section={mention.section}
                to={`/plans/${mention.plan}#resources`}
                past={mention.to < data.year}
              />
            ))}
          </Section>
        )}
      </div>
    </Page>
  );
}
