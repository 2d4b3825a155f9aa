import { Link } from "@remix-run/react";
import { RUNGS, type Rung } from "#app/domain/companies/ladders/types.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { BarChart } from "#app/ui/chart/bar-chart.tsx";
import { ChartFigure } from "#app/ui/chart/chart-figure.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { RungChoice } from "./rung-choice.tsx";
import { COUNT_DIMENSIONS, type CountDimension } from "./views.ts";

interface CountsView {
  rung: Rung;
  by: CountDimension;
  rungs: { rung: Rung; held: number; near: number }[];
  held: { key: string; held: number }[];
  sectors: Record<string, string>;
  incubators: { id: string; name: string }[];
}

/** How many companies hold each rung, and of one rung by sector, area or incubator. */
export function Counts({ view }: { view: CountsView }) {
  const { t, locale } = useLanguage();
  const { rung, by } = view;
  const named = view.held.map(({ key, held }) => ({ key, held, name: nameOf(key) }));
  function nameOf(key: string): string {
    if (key === "") return t("companies.by.none");
    if (by === "sector") return view.sectors[key] ?? key;
    if (by === "incubator") return view.incubators.find(({ id }) => id === key)?.name ?? key;
    return key;
  }
  return (
    <div className="grid gap-6 pt-4">
      <DataTable
        caption={t("companies.view.counts")}
        rows={view.rungs}
        rowKey={(row) => row.rung}
        columns={[
          {
            key: "rung",
            label: t("companies.rung"),
            head: true,
            cell: (row) => t(`company.rung.${row.rung}`),
          },
          {
            key: "held",
            label: t("companies.held"),
            align: "end",
            cell: (row) => formatNumber(row.held, locale),
          },
          {
            key: "near",
            label: t("companies.near"),
            align: "end",
            cell: (row) => (
              <Link
                to={`/district/companies?view=near&rung=${row.rung}`}
                className="text-accent-strong hover:underline"
              >
                {formatNumber(row.near, locale)}
              </Link>
            ),
          },
        ]}
      />
      <RungChoice rung={rung} rungs={RUNGS} keep={{ view: "counts", by }} />
      <p className="no-print flex gap-3 text-sm">
        {t("companies.by")}
        {COUNT_DIMENSIONS.map((each) => (
          <Link
            key={each}
            to={`/district/companies?${new URLSearchParams({ view: "counts", rung, by: each })}`}
            preventScrollReset
            aria-current={each === by ? "true" : undefined}
            className={each === by ? "font-semibold" : "text-accent-strong hover:underline"}
          >
            {t(`companies.by.${each}`)}
          </Link>
        ))}
      </p>
      <ChartFigure
        title={`${t(`company.rung.${rung}`)} · ${t(`companies.by.${by}`)}`}
        heads={[t(`companies.by.${by}`), t("companies.held")]}
        rows={named.map(({ name, held }) => [name, formatNumber(held, locale)])}
      >
        <BarChart
          bars={named.map(({ key, name, held }) => ({
            key,
            label: name,
            value: held,
            shown: formatNumber(held, locale),
          }))}
        />
      </ChartFigure>
    </div>
  );
}
