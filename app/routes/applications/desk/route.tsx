import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Building2, FilePlus2 } from "lucide-react";
import { founderActs } from "#app/domain/deals/founder-acts.ts";
import { organizationsWith } from "#app/domain/identity/actor.ts";
import { signedIn } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { ownApplications } from "#db/queries/applications/own-applications.server.ts";
import { dealsAwaitingFounder } from "#db/queries/deals/founder-deals.server.ts";
import { organizationsByIds } from "#db/queries/registry/own-organizations.server.ts";
import { titled } from "../../titled.ts";
import { ActList } from "./act-list.tsx";
import { ApplicationList } from "./application-list.tsx";

export const meta: MetaFunction = titled("apply.desk.title");

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await signedIn(args);
  const ids = organizationsWith(actor, "founder");
  const applications = await ownApplications(db.read, ids);
  const companies = await organizationsByIds(db.read, ids);
  const waiting = await dealsAwaitingFounder(db.read, ids);
  return {
    now,
    companies,
    applications: applications.map(({ stepsDone: _, ...row }) => row),
    acts: founderActs({ waiting, applications, companies }),
  };
}

export default function FounderDesk() {
  const { now, companies, applications, acts } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  if (companies.length === 0) {
    return (
      <Page>
        <PageHeader title={t("apply.desk.title")} />
        <EmptyState
          icon={Building2}
          title={t("apply.desk.no-company")}
          action={
            <ButtonLink to="/organizations/new?kind=startup" variant="primary">
              {t("apply.desk.register")}
            </ButtonLink>
          }
        />
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader
        title={t("apply.desk.title")}
        actions={
          <ButtonLink
            to="/applications/new"
            icon={FilePlus2}
            variant={acts.length > 0 ? "secondary" : "primary"}
          >
            {t("apply.new.title")}
          </ButtonLink>
        }
      />
      <Section title={t("apply.desk.now")}>
        <ActList acts={acts} now={now} />
      </Section>
      {applications.length > 0 && (
        <Section title={t("apply.desk.applications")}>
          <ApplicationList applications={applications} several={companies.length > 1} />
        </Section>
      )}
      <Section title={t("apply.desk.companies")}>
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {companies.map(({ id, name }) => (
            <li key={id}>
              <TextLink to={`/organizations/${id}`}>{name}</TextLink>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
