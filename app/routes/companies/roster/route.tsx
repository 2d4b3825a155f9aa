import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Building2 } from "lucide-react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { buttonLook } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FactList } from "#app/ui/fact-list.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { pageColumns } from "#app/ui/list-columns.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { titled } from "../../titled.ts";
import { rosterColumns } from "./columns.tsx";
import { loadRoster } from "./load.server.ts";

export const meta: MetaFunction = titled("roster.title");

export async function loader(args: LoaderFunctionArgs) {
  const { here: _, ...view } = await loadRoster(args);
  return view;
}

const SHEET = [
  "tenants",
  "movedIn",
  "graduated",
  "left",
  "graduatedEver",
  "highTech",
  "squareMetres",
  "employees",
  "income",
  "research",
  "equityOfYear",
  "equityEver",
  "financedEver",
] as const;

export default function Roster() {
  const { provider, providers, year, years, rows, sheet, faults } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const { t, locale } = language;
  const at = (more: Record<string, string>) =>
    new URLSearchParams({
      ...(provider ? { provider: provider.id } : {}),
      year: String(year),
      ...more,
    });
  return (
    <Page>
      <PageHeader
        title={t("roster.title")}
        lead={provider ? t("roster.lead", { name: provider.name }) : undefined}
        actions={
          <a href={`/provider/tenants.csv?${at({})}`} download className={buttonLook({})}>
            {t("district.csv")}
          </a>
        }
      />
      <nav aria-label={t("roster.title")} className="no-print flex flex-wrap gap-4 text-sm">
        {years.map((each) => (
          <Link
            key={each}
            to={`?${at({ year: String(each) })}`}
            aria-current={each === year ? "true" : undefined}
            className={each === year ? "font-semibold" : "text-accent-strong hover:underline"}
          >
            {t("company.year", { year: String(each) })}
          </Link>
        ))}
        {providers.length > 1 &&
          providers.map(({ id, name }) => (
            <Link
              key={id}
              to={`?${at({ provider: id })}`}
              aria-current={id === provider?.id ? "true" : undefined}
              className={
                id === provider?.id ? "font-semibold" : "text-accent-strong hover:underline"
              }
            >
              {name}
            </Link>
          ))}
      </nav>
      <Section title={t("roster.sheet", { year: String(year) })} lead={t("roster.sheet.lead")}>
        {faults.length > 0 && (
          <Notice tone="warning" title={t("roster.faults", { count: faults.length })}>
            <ul className="list-disc pl-5">
              {faults.map(({ rule, figure, against }) => (
                <li key={`${rule}-${figure}`}>
                  {t(`roster.fault.${rule}`, {
                    figure: t(`roster.figure.${figure}` as "roster.figure.tenants"),
                    against: formatNumber(against, locale),
                  })}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <FactList
          facts={SHEET.map((key) => ({
            label: t(`roster.figure.${key}`),
            value: <span className="tabular-nums">{formatNumber(sheet[key], locale)}</span>,
          }))}
        />
      </Section>
      <Section title={t("roster.tenants")}>
        <DataTable
          caption={t("roster.tenants")}
          rows={rows}
          columns={pageColumns(rosterColumns(language))}
          rowKey={(row) => row.id}
          empty={<EmptyState icon={Building2} title={t("roster.none")} />}
        />
      </Section>
    </Page>
  );
}
