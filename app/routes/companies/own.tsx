import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Building2 } from "lucide-react";
import { organizationsWith } from "#app/domain/identity/actor.ts";
import { signedIn } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { RowLink } from "#app/ui/row-link.tsx";
import { titled } from "../titled.ts";

export const meta: MetaFunction = titled("companies.own");

/** The files of the companies that this person speaks for; of one alone, that one. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await signedIn(args);
  const mine = new Set(organizationsWith(actor, "founder"));
  const companies = actor.memberships
    .filter(
      ({ organizationId, organizationKind }) =>
        organizationKind === "startup" && mine.has(organizationId),
    )
    .map(({ organizationId, organizationName }) => ({
      id: organizationId,
      name: organizationName,
    }));
  const [only, ...others] = companies;
  if (only && others.length === 0) throw redirect(`/companies/${only.id}`);
  return { companies };
}

export default function OwnCompanies() {
  const { companies } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  return (
    <Page width="reading">
      <PageHeader
        title={t("companies.own")}
        actions={<ButtonLink to="/companies/claim">{t("company.claim.title")}</ButtonLink>}
      />
      {companies.length === 0 ? (
        <EmptyState
          icon={Building2}
          title={t("companies.own.none")}
          action={
            <ButtonLink to="/organizations/new?kind=startup">
              {t("companies.own.register")}
            </ButtonLink>
          }
        />
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {companies.map(({ id, name }) => (
            <li key={id} className="relative py-2">
              <RowLink to={`/companies/${id}`} stretched>
                {name}
              </RowLink>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
