import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Plus, Warehouse } from "lucide-react";
import { entering } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { VerificationPill } from "#app/ui/status-pill.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { titled } from "../../titled.ts";
import { ClaimList } from "./claim-list.tsx";
import { loadOwn, type OwnOrganization } from "./load-own.server.ts";
import { OwnTable } from "./own-table.tsx";

export const meta: MetaFunction = titled("provider.title");

export async function loader(args: LoaderFunctionArgs) {
  return loadOwn(await entering(args, "desk:provider"));
}

export default function Own() {
  const { organizations, claims, asOf } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const first = organizations.find(({ editable }) => editable);
  return (
    <Page width="wide">
      <PageHeader
        title={t("provider.title")}
        lead={t("provider.lead")}
        actions={
          first && (
            <>
              <ButtonLink to="/resources?state=named">{t("provider.claim")}</ButtonLink>
              <ButtonLink
                to={`/resources/new?organization=${first.id}`}
                variant="primary"
                icon={Plus}
              >
                {t("provider.new")}
              </ButtonLink>
            </>
          )
        }
      />
      {organizations.map((organization) => (
        <Section
          key={organization.id}
          title={
            <span className="inline-flex flex-wrap items-center gap-2 wrap-anywhere">
              {organization.name}
              <VerificationPill
                state={organization.verification}
                suspended={organization.suspendedAt !== null}
              />
            </span>
          }
          aside={
            <TextLink to={`/organizations/${organization.id}`}>
              {t("provider.organization")}
            </TextLink>
          }
        >
          {!organization.answers && organization.suspendedAt === null && (
            <p className="max-w-prose pb-2 text-muted">{t("provider.awaiting.lead")}</p>
          )}
          {organization.resources.length === 0 ? (
            <NoResource organization={organization} />
          ) : (
            <OwnTable name={organization.name} rows={organization.resources} asOf={asOf} />
          )}
        </Section>
      ))}
      {claims.length > 0 && <ClaimList claims={claims} />}
    </Page>
  );
}

function NoResource({ organization }: { organization: OwnOrganization }) {
  const { t } = useLanguage();
  if (!organization.editable) {
    return <EmptyState icon={Warehouse} title={t("provider.empty.reviewer")} />;
  }
  return (
    <EmptyState
      icon={Warehouse}
      title={t("provider.empty")}
      action={
        <ButtonLink to={`/resources/new?organization=${organization.id}`}>
          {t("provider.new")}
        </ButtonLink>
      }
    />
  );
}
