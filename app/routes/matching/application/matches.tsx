import { SearchX } from "lucide-react";
import { GROUPS } from "#app/domain/matching/kept.ts";
import type { Wish } from "#app/domain/matching/wishes.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { MatchLine } from "#app/services/matching/list-matches.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Select } from "#app/ui/select.tsx";
import { Line, type LineProps } from "./match-line.tsx";

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
  /** Of the whole list, as it is narrowed. */
  groups: { answers: number; named: number };
  /** What was asked of the district, by the resource. */
  wishes: Record<string, Wish[]>;
  mayEdit: boolean;
  base: string;
  /** The resource that the panel shows. */
  current: string | null;
  sectors: LineProps["sectors"];
  id: string;
}

type GroupsProps = Omit<MatchesProps, "page" | "counts" | "id"> & { rows: MatchLine[] };

const GROUP_NAMES = ["answers", "named"] as const;

/** The ranked matches: real links, so that the list works without script. */
export function Matches({ page, counts, id, ...list }: MatchesProps) {
  const { params, base, mayEdit } = list;
  const { t } = useLanguage();
  const narrowed = params.q !== "" || (params.filters.answers?.length ?? 0) > 0;
  if (counts.all === 0 && page.total === 0 && !narrowed) {
    return (
      <EmptyState
        icon={SearchX}
        title={t("match.none")}
        action={
          mayEdit && (
            <ButtonLink to={`/applications/${id}/edit/review`}>{t("match.edit")}</ButtonLink>
          )
        }
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
        <Groups {...list} rows={page.rows} />
      )}
      <Pagination page={params.page} pageSize={params.pageSize} total={page.total} />
    </>
  );
}

/** Who can answer first, then what a plan only names, each with how many there are in the whole list. */
function Groups({ rows, groups, params, ...line }: GroupsProps) {
  const { t } = useLanguage();
  return GROUP_NAMES.map((name) => {
    const own = rows.filter(({ group }) => (group === GROUPS.named) === (name === "named"));
    if (own.length === 0) return null;
    return (
      <section key={name} aria-labelledby={`group-${name}`} className="pt-2 pb-4">
        <h2 id={`group-${name}`} className="pb-1.5 text-sm">
          {t(`match.group.${name}`, { count: groups[name] })}
        </h2>
        {name === "named" && line.mayEdit && (
          <p className="pb-2 text-muted">{t("match.group.named.lead")}</p>
        )}
        <ol className="rows border-t border-line">
          {own.map((row) => (
            <Line
              key={row.resourceId}
              row={row}
              {...line}
              wishes={name === "named" && line.mayEdit ? (line.wishes[row.resourceId] ?? []) : null}
            />
          ))}
        </ol>
      </section>
    );
  });
}
