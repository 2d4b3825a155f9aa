import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Landmark } from "lucide-react";
import { visit } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { RowLink } from "#app/ui/row-link.tsx";
import {
  type NamedOrganizationLine,
  namedOrganizations,
} from "#db/queries/registry/named-organization.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, t } = await visit(args);
  const organizations = await namedOrganizations(db.read);
  return { organizations, title: `${t("organizations.named.title")} · ${t("app.name")}` };
}

export default function NamedOrganizations() {
  const { t } = useLanguage();
  const { organizations } = useLoaderData<typeof loader>();
  const kinds = [...new Set(organizations.map(({ kind }) => kind))];
  return (
    <Page>
      <PageHeader
        crumbs={[{ label: t("plan.back"), href: "/plans" }]}
        title={t("organizations.named.title")}
        lead={t("organizations.named.lead")}
      />
      {organizations.length === 0 && (
        <EmptyState
          icon={Landmark}
          title={t("organizations.named.empty")}
          action={<ButtonLink to="/plans">{t("nav.plans")}</ButtonLink>}
        />
      )}
      {kinds.map((kind) => (
        <Section key={kind} title={t(`organization-kind.${kind}`)}>
          <OrganizationTable
            caption={t(`organization-kind.${kind}`)}
            rows={organizations.filter((each) => each.kind === kind)}
          />
        </Section>
      ))}
    </Page>
  );
}

function OrganizationTable({ caption, rows }: { caption: string; rows: NamedOrganizationLine[] }) {
  const { t, locale } = useLanguage();
  const columns: Column<NamedOrganizationLine>[] = [
    {
      key: "name",
      label: t("organization.name"),
      head: true,
      className: "sm:w-2/5",
      cell: ({ id, name, description }) => (
        <>
          <RowLink to={`/organizations/named/${id}`}>{name}</RowLink>
          {description && <span className="under">{description}</span>}
        </>
      ),
    },
    {
      key: "plans",
      label: t("organizations.named.plans"),
      cell: ({ plans }) => (
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {plans.map(({ slug, number, titleZh, titleEn }) => (
            <li key={slug}>
              <RowLink to={`/plans/${slug}#organizations`}>
                {number ?? (locale === "zh" ? titleZh : titleEn)}
              </RowLink>
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <DataTable
      caption={caption}
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      empty={null}
    />
  );
}
