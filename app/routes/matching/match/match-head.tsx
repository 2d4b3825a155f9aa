import { Link } from "@remix-run/react";
import type { ScorePart } from "#app/domain/matching/types.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { ScoreBar } from "#app/ui/score-bar.tsx";
import type { MatchRow } from "#db/queries/matching/application-matches.server.ts";
import { Facts } from "../application/row-facts.tsx";

interface MatchHeadProps {
  row: MatchRow;
  score: number;
  parts: readonly ScorePart[];
}

/** Which resource it is, and how well it fits. */
export function MatchHead({ row, score, parts }: MatchHeadProps) {
  const { t } = useLanguage();
  return (
    <header className="space-y-1">
      <h2 className="text-lg wrap-anywhere">
        <Link
          to={`/resources/${row.resourceId}`}
          className="hover:text-accent-strong hover:underline"
        >
          {row.name}
        </Link>
      </h2>
      <Facts row={row} />
      {row.operatorName && row.operatorName !== row.name && (
        <p className="text-muted">{t("match.operator", { name: row.operatorName })}</p>
      )}
      <div className="flex items-center gap-3 pt-2">
        <span className="shrink-0 text-muted">{t("match.score")}</span>
        <ScoreBar score={score} parts={parts} className="min-w-0 flex-1 text-base" />
      </div>
    </header>
  );
}
