import { Link, useSearchParams } from "@remix-run/react";
import { totalPoints } from "#app/domain/matching/shown-score.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { classes } from "#app/ui/classes.ts";
import { queueSearch } from "../queue/queue-params.ts";
import { Due } from "../queue/queue-table.tsx";
import { CaseName } from "./case-name.tsx";
import type { CaseData } from "./route.tsx";

/** The queue beside the open case, on wide screens: each line a link. */
export function QueueNav({ loaded }: { loaded: CaseData }) {
  const { t } = useLanguage();
  const [params] = useSearchParams();
  const search = queueSearch(params);
  const { queue, deal, total } = loaded;
  return (
    <nav
      aria-label={t("case.list")}
      className="no-print max-xl:hidden xl:sticky xl:top-4 xl:max-h-[calc(100dvh-2rem)] xl:self-start xl:overflow-y-auto"
    >
      <p className="flex justify-between gap-2 pb-2">
        <Link to={`/review${search}`} className="font-semibold hover:underline">
          {t("review.title")}
        </Link>
        <span className="text-muted">{total}</span>
      </p>
      <ul className="grid border-t border-line">
        {queue.map((row) => (
          <li key={row.id} className="border-b border-line">
            <Link
              to={`/review/${row.id}${search}`}
              aria-current={row.id === deal.id ? "true" : undefined}
              className={classes(
                "grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-2 px-2 py-2.5",
                row.id === deal.id ? "bg-accent-soft" : "hover:bg-sunken/60",
              )}
            >
              <span className="text-right font-semibold tabular-nums">
                {row.score === null ? "–" : totalPoints(row.score)}
              </span>
              <span className="grid gap-1">
                <span className={row.id === deal.id ? "font-semibold" : ""}>
                  <CaseName row={row} />
                </span>
                <span className="flex flex-wrap justify-between gap-x-3 text-xs">
                  <span className="text-muted">{t(`state.${row.state}`)}</span>
                  <Due row={row} asOf={loaded.asOf} />
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
