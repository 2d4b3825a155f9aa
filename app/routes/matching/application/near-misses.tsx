import { Link, useLocation } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { classes } from "#app/ui/classes.ts";
import { BlockerList } from "#app/ui/match-reasons.tsx";
import { Section } from "#app/ui/page.tsx";
import { totalPoints } from "#app/ui/score-points.ts";
import type { MatchRow } from "#db/queries/matching/application-matches.server.ts";
import { Facts } from "./row-facts.tsx";

interface NearMissesProps {
  near: MatchRow[];
  view: string;
  params: { q: string; page: number };
  sectors: Record<string, string>;
  base: string;
  current: string | null;
}

/** What one or two changes would make possible: what stands in the way, and what would lift it. */
export function NearMisses({ near, view, params, sectors, base, current }: NearMissesProps) {
  const { t } = useLanguage();
  const { search } = useLocation();
  const shown = near.filter((row) => view === "all" || row.kind === view);
  if (shown.length === 0 || params.q !== "" || params.page > 1) return null;
  return (
    <Section title={t("match.near")} lead={t("match.near.lead")}>
      <ul className="border-t border-line">
        {shown.map((row) => (
          <li
            key={row.resourceId}
            className={classes(
              "relative grid gap-x-4 gap-y-1 border-b border-line py-2.5 hover:bg-sunken/60 sm:grid-cols-[9.5rem_minmax(0,1fr)]",
              row.resourceId === current && "bg-accent-soft hover:bg-accent-soft",
            )}
          >
            <span className="text-muted max-sm:order-last">
              {t("match.near.score", { points: totalPoints(row.score) })}
            </span>
            <span className="grid min-w-0 gap-1">
              <span>
                <Link
                  to={`${base}/matches/${row.resourceId}${search}`}
                  preventScrollReset
                  className="stretched font-semibold wrap-anywhere"
                >
                  {row.name}
                </Link>
                <Facts row={row} />
              </span>
              <BlockerList blockers={row.blockers} sectors={sectors} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
