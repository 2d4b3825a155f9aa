import { Form, useLocation } from "@remix-run/react";
import type { Wish } from "#app/domain/matching/wishes.ts";
import type { MatchLine } from "#app/services/matching/list-matches.server.ts";
import { MatchWhy } from "#app/ui/match-why.tsx";
import type { MatchLanguage } from "#app/ui/match-words.ts";
import { RowLink } from "#app/ui/row-link.tsx";
import { ScoreBar } from "#app/ui/score-bar.tsx";
import { StatusPill } from "#app/ui/status-pill.tsx";
import { Facts } from "./row-facts.tsx";
import { WishButtons } from "./wish-buttons.tsx";

export interface LineProps {
  row: MatchLine;
  base: string;
  /** The resource that the panel shows. */
  current: string | null;
  sectors: MatchLanguage["sectors"];
  /** What was asked of the district about it; null where that cannot be asked. */
  wishes: readonly Wish[] | null;
}

/** One match: how well it fits, what it owes most to and how sure that is, and where it stands. */
export function Line({ row, base, current, sectors, wishes }: LineProps) {
  const { search } = useLocation();
  return (
    <li className="match-line" aria-current={row.resourceId === current ? "true" : undefined}>
      <ScoreBar score={row.score} parts={row.parts} className="max-sm:order-last" />
      <span className="min-w-0">
        <RowLink to={`${base}/matches/${row.resourceId}${search}`} keepScroll stretched>
          {row.name}
        </RowLink>
        <Facts row={row} />
        <MatchWhy {...row} sectors={sectors} />
        {wishes && (
          <Form method="post" preventScrollReset className="relative flex flex-wrap gap-2 pt-1">
            <input type="hidden" name="resourceId" value={row.resourceId} />
            <WishButtons wishes={wishes} size="small" />
          </Form>
        )}
      </span>
      {row.dealState && (
        <span className="justify-self-start">
          <StatusPill state={row.dealState} />
        </span>
      )}
    </li>
  );
}
