import { useLocation } from "@remix-run/react";
import { SearchX } from "lucide-react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { MatchLine } from "#app/services/matching/list-matches.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { RowLink } from "#app/ui/row-link.tsx";
import { ScoreBar } from "#app/ui/score-bar.tsx";
import { Select } from "#app/ui/select.tsx";
import { StatusPill } from "#app/ui/status-pill.tsx";
import { Facts } from "./row-facts.tsx";

interface MatchesProps {
  page: { rows: MatchLine[]; total: number };
  params: {
    q: string;
    sort: string;
    page: number;
    pageSize: number;
    filters: Record<string, string[]>;
  };
  counts: { all: number };
  base: string;
  /** The resource that the panel shows. */
  current: string | null;
  id: string;
}

/** The ranked matches: real links, so that the list works without script. */
export function Matches({ page, params, counts, base, current, id }: MatchesProps) {
  const { t } = useLanguage();
  const narrowed = params.q !== "" || (params.filters.answers?.length ?? 0) > 0;
  if (counts.all === 0 && page.total === 0 && !narrowed) {
    return (
      <EmptyState
        icon={SearchX}
        title={t("match.none")}
        action={<ButtonLink to={`/applications/${id}/edit/review`}>{t("match.edit")}</ButtonLink>}
      >
        {t("match.none.why")}
      </EmptyState>
    );
  }
  return (
    <>
      <FilterBar
        search={t("match.search")}
        keep={["view"]}
        filters={[
          {
            name: "answers",
            label: t("match.answers"),
            options: [{ value: "open", label: t("match.answers.open") }],
          },
        ]}
      >
        <Select
          key={params.sort}
          small
          name="sort"
          aria-label={t("match.sort")}
          defaultValue={params.sort}
          options={["position", "response", "name"].map((value) => ({
            value,
            label: t(`match.sort.${value}` as "match.sort.name"),
          }))}
        />
      </FilterBar>
      {page.rows.length === 0 ? (
        <EmptyState
          icon={SearchX}
          title={t("match.none-found")}
          action={<ButtonLink to={base}>{t("match.show-all")}</ButtonLink>}
        />
      ) : (
        <ol className="rows border-t border-line">
          {page.rows.map((row) => (
            <Line key={row.resourceId} row={row} base={base} current={current} />
          ))}
        </ol>
      )}
      <Pagination page={params.page} pageSize={params.pageSize} total={page.total} />
    </>
  );
}

function Line({ row, base, current }: Pick<MatchesProps, "base" | "current"> & { row: MatchLine }) {
  const { search } = useLocation();
  const here = row.resourceId === current;
  return (
    <li className="match-line" aria-current={here ? "true" : undefined}>
      <ScoreBar score={row.score} parts={row.parts} className="max-sm:order-last" />
      <span className="min-w-0">
        <RowLink to={`${base}/matches/${row.resourceId}${search}`} keepScroll stretched>
          {row.name}
        </RowLink>
        <Facts row={row} />
      </span>
      {row.dealState && (
        <span className="justify-self-start">
          <StatusPill state={row.dealState} />
        </span>
      )}
    </li>
  );
}
