import { Link, useLocation } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { NearLine } from "#app/services/matching/list-matches.server.ts";
import { classes } from "#app/ui/classes.ts";
import { BlockerList } from "#app/ui/match-reasons.tsx";
import { Section } from "#app/ui/page.tsx";
import { ScoreBar } from "#app/ui/score-bar.tsx";
import { Facts } from "./row-facts.tsx";

interface NearMissesProps {
  near: NearLine[];
  view: string;
  params: { q: string; page: number };
  sectors: Record<string, string>;
  base: string;
  current: string | null;
}

const SHOWN = 5;

/** What one or two changes would make possible: what stands in the way, and what would lift it. */
export function NearMisses({ near, view, params, ...line }: NearMissesProps) {
  const { t } = useLanguage();
  const fitting = near.filter((row) => view === "all" || row.kind === view);
  if (fitting.length === 0 || params.q !== "" || params.page > 1) return null;
  const rest = fitting.slice(SHOWN);
  return (
    <Section title={t("match.near")} lead={t("match.near.lead")}>
      <div>
        <Lines rows={fitting.slice(0, SHOWN)} {...line} />
        {rest.length > 0 && (
          <details open={rest.some((row) => row.resourceId === line.current)}>
            <summary className="py-2.5 text-accent-strong">
              {t("match.near.more", { count: rest.length })}
            </summary>
            <Lines rows={rest} {...line} />
          </details>
        )}
      </div>
    </Section>
  );
}

interface LinesProps extends Pick<NearMissesProps, "sectors" | "base" | "current"> {
  rows: NearLine[];
}

function Lines({ rows, sectors, base, current }: LinesProps) {
  const { search } = useLocation();
  return (
    <ul className="border-t border-line">
      {rows.map((row) => (
        <li
          key={row.resourceId}
          className={classes(
            "relative -mx-2 grid gap-x-4 gap-y-1 border-b border-line px-2 py-2.5 hover:bg-sunken/60 sm:grid-cols-[9.5rem_minmax(0,1fr)]",
            row.resourceId === current && "bg-accent-soft hover:bg-accent-soft",
          )}
        >
          <ScoreBar
            score={row.score}
            parts={row.parts}
            className="self-start pt-1 max-sm:order-last"
          />
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
  );
}
